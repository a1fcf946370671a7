import { FILTERED, segmentsOf, septets } from './sms-text.rules';

/** The words of a message, with placeholders in braces: `Halo {name},`. */
export interface Wording {
  readonly subject: string;
  /** Each line is a paragraph; the first one greets. */
  readonly body: string;
  /** Null: the message goes by e-mail only. */
  readonly sms: string | null;
}

export const WORDING_PARTS = ['subject', 'body', 'sms'] as const satisfies (keyof Wording)[];
export type WordingPart = (typeof WORDING_PARTS)[number];

/** Characters. */
export const WORDING_MAX = { subject: 120, body: 1500, sms: 160 } as const satisfies Record<WordingPart, number>;

/** What the words of one message must keep to. */
export interface WordingTerms {
  readonly placeholders: { readonly mail: readonly string[]; readonly sms: readonly string[] };
  readonly necessary: Readonly<Partial<Record<WordingPart, readonly string[]>>>;
  /** The whole SMS with the values that take the most room; null for messages without one. */
  readonly longestSms: ((words: string) => string) | null;
}

export interface WordingFault {
  readonly path: WordingPart;
  readonly code: string;
  /** In English; names the placeholders it is about. */
  readonly message: string;
}

const PLACEHOLDER = /\{([a-z]+)\}/g;
/** Controls, also those that nobody sees or that turn the reading direction, and halves of characters. */
const REFUSED = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;
/** What mail programs make a link of. The portal adds the links itself: nobody leads people elsewhere by a wording. */
const LINK = /:\/\/|\bwww\b|[\p{L}\p{N}]\.\p{L}{2,}/iu;

/** In one pass: what stands in a value is no placeholder. One that is not known stays as it is. */
export const filled = (words: string, values: Readonly<Record<string, string>>): string =>
  words.replace(PLACEHOLDER, (whole, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? whole) : whole));

export const paragraphsOf = (body: string): string[] =>
  body
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Everything that keeps the words from being sent; nothing where they can be. */
export function judgeWording(wording: Wording, terms: WordingTerms): WordingFault[] {
  return WORDING_PARTS.flatMap((part) => {
    const words = wording[part];
    if (words === null) return [];
    const faults = [...faultsOfText(part, words), ...faultsOfPlaceholders(part, words, terms)];
    return part === 'sms' && faults.length === 0 ? faultsOfSms(words, terms) : faults;
  });
}

function faultsOfText(path: WordingPart, words: string): WordingFault[] {
  if (words.trim() === '') return [{ path, code: 'message.empty', message: `${path} must say something` }];
  const max = WORDING_MAX[path];
  const faults: WordingFault[] = [];
  if (words.length > max)
    faults.push({ path, code: 'message.too_long', message: `${path} must have at most ${max} characters` });
  if (REFUSED.test(path === 'body' ? words.replaceAll('\n', ' ') : words))
    faults.push({ path, code: 'message.character_refused', message: `${path} must have readable characters only` });
  if (LINK.test(words.replaceAll(PLACEHOLDER, 'x')))
    faults.push({
      path,
      code: 'message.link_refused',
      message: `${path} must have no address; the portal adds its own`,
    });
  return faults;
}

function faultsOfPlaceholders(path: WordingPart, words: string, terms: WordingTerms): WordingFault[] {
  const known = path === 'sms' ? terms.placeholders.sms : terms.placeholders.mail;
  const used = [...words.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  const unknown = [...new Set(used)].filter((name) => !known.includes(name));
  const missing = (terms.necessary[path] ?? []).filter((name) => !used.includes(name));
  const faults: WordingFault[] = [];
  if (unknown.length > 0)
    faults.push({ path, code: 'message.placeholder_unknown', message: `${path} does not know ${braced(unknown)}` });
  if (missing.length > 0)
    faults.push({ path, code: 'message.placeholder_missing', message: `${path} must say ${braced(missing)}` });
  if (/[{}]/.test(words.replaceAll(PLACEHOLDER, '')))
    faults.push({ path, code: 'message.brace_stray', message: `${path} has a brace of no placeholder` });
  return faults;
}

/** An SMS is one segment, whatever the names are. */
function faultsOfSms(words: string, { longestSms }: WordingTerms): WordingFault[] {
  const path = 'sms';
  if (longestSms === null) return [{ path, code: 'message.no_sms', message: 'the message goes by e-mail only' }];
  const text = longestSms(words);
  const length = septets(text);
  if (length === null)
    return [{ path, code: 'message.sms_letters', message: 'sms must have letters of GSM-7 only: no emoji' }];
  const faults: WordingFault[] = [];
  if (words.match(FILTERED))
    faults.push({ path, code: 'message.sms_filtered', message: 'sms has a word for which networks withhold messages' });
  if (segmentsOf(length) > 1)
    faults.push({ path, code: 'message.sms_too_long', message: `sms would take ${segmentsOf(length)} parts, not one` });
  return faults;
}

const braced = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ');
