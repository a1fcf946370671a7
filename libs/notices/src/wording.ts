import { type Draft, type Template } from './draft';
import { smsText } from './sms-text.rules';
import { filled, paragraphsOf, type Wording, type WordingTerms } from './wording.rules';

/** How each placeholder is written. */
type Values<V> = Readonly<Record<string, (values: V) => string>>;

/** A message whose words admins may change. What the portal itself must say (tables, links, terms) stands after them. */
export interface Worded<V> {
  readonly secrets: Template<V>['secrets'];
  readonly original: Wording;
  readonly mail: Values<V>;
  readonly necessary: WordingTerms['necessary'];
  /** For messages that go by SMS, too: short, in GSM-7; and values that take the most room. */
  readonly sms?: { readonly placeholders: Values<V>; readonly longest: V };
  readonly rest?: (values: V) => Omit<Draft, 'subject' | 'greeting'>;
  /** Put before the subject. */
  readonly lead?: (values: V) => string;
}

export function worded<V>({ secrets, original, mail, necessary, sms, rest, lead }: Worded<V>): Template<V> {
  const text = (words: string, values: V): string => smsText(filled(words, written(sms?.placeholders ?? {}, values)));
  return {
    secrets,
    draft: (values, wording = original) => {
      const say = (words: string): string => filled(words, written(mail, values));
      const [greeting = '', ...paragraphs] = paragraphsOf(wording.body).map(say);
      const { paragraphs: more, ...others } = { paragraphs: [], ...rest?.(values) };
      const subject = `${lead?.(values) ?? ''}${say(wording.subject)}`;
      return { subject, greeting, paragraphs: [...paragraphs, ...more], ...others };
    },
    ...(sms && { sms: (values: V, wording = original) => text(wording.sms ?? original.sms ?? '', values) }),
    editing: {
      original,
      terms: {
        placeholders: { mail: Object.keys(mail), sms: Object.keys(sms?.placeholders ?? {}) },
        necessary,
        longestSms: sms ? (words) => text(words, sms.longest) : null,
      },
      sample: (values) => ({ ...written(sms?.placeholders ?? {}, values), ...written(mail, values) }),
    },
  };
}

const written = <V>(placeholders: Values<V>, values: V): Record<string, string> =>
  Object.fromEntries(Object.entries(placeholders).map(([name, write]) => [name, write(values)]));
