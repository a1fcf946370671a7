import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { CompanySettings, type LastChange } from '@jembatan/settings';
import { mailOf } from './mail';
import { type GivenWording, MessageWordings } from './message-wordings.service';
import { Notices } from './notices.service';
import { SAMPLES } from './sample';
import { segmentsOf, septets } from './sms-text.rules';
import { draftOf, smsOf, type TemplateName, TEMPLATES } from './template';
import { type Wording, WORDING_PARTS, type WordingPart } from './wording.rules';

export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as TemplateName[];

export interface SmsPreview {
  readonly text: string;
  readonly septets: number;
  readonly segments: number;
  /** With the names that take the most room; null where the message is given. */
  readonly longest: number | null;
}

export interface MessagePreview {
  readonly name: TemplateName;
  readonly subject: string;
  /** As plain text. */
  readonly mail: string;
  /** Null: by e-mail only. */
  readonly sms: SmsPreview | null;
}

/** What can stand in a wording, in braces. */
export interface Placeholder {
  readonly name: string;
  /** What stands there in the sample. */
  readonly sample: string;
  /** Where it can be used, and where it must. */
  readonly parts: readonly WordingPart[];
  readonly necessary: readonly WordingPart[];
}

export interface MessageStanding extends MessagePreview {
  /** As it counts now; null where the message is given to the letter. */
  readonly wording: Wording | null;
  readonly original: Wording | null;
  readonly placeholders: readonly Placeholder[];
  readonly version: string;
  readonly lastChange: LastChange | null;
}

const NOBODY = 'contoh@example.com';

/** What each message says, with invented values, and a trial of it. */
@Injectable()
export class MessageSamples {
  constructor(
    private readonly notices: Notices,
    private readonly wordings: MessageWordings,
    private readonly company: CompanySettings,
    private readonly transactions: Transactions,
  ) {}

  list(): MessageStanding[] {
    return TEMPLATE_NAMES.map((name) => {
      const original = TEMPLATES[name].editing?.original ?? null;
      const current = this.wordings.current(name);
      const wording = current ?? original;
      const placeholders = placeholdersOf(name);
      return { ...this.drawn(name, current), wording, original, placeholders, ...this.wordings.standing(name) };
    });
  }

  /** As the message would be sent. @throws DomainError `message.given`, `invalid` with every fault */
  preview(name: TemplateName, given: GivenWording): MessagePreview {
    return this.drawn(name, this.wordings.judged(name, given));
  }

  /** Sends the sample to the address, as every message goes out: with retries, and its delivery can be seen. */
  async send(ctx: Ctx, name: TemplateName, to: string): Promise<void> {
    await this.transactions.run((tx) => this.notices.enqueue(tx, ctx, { to, template: name, values: SAMPLES[name] }));
  }

  private drawn(name: TemplateName, wording: Wording | null): MessagePreview {
    const values = { ...SAMPLES[name] };
    const { subject, text } = mailOf(NOBODY, NOBODY, draftOf(name, values, wording), this.company.current().brand);
    const sms = smsOf(name, values, wording);
    return { name, subject, mail: text, sms: sms === null ? null : measured(name, sms, wording) };
  }
}

function measured(name: TemplateName, text: string, wording: Wording | null): SmsPreview {
  const { editing } = TEMPLATES[name];
  const words = (wording ?? editing?.original)?.sms ?? '';
  const longest = editing?.terms.longestSms?.(words) ?? null;
  const length = lengthOf(text);
  return { text, septets: length, segments: segmentsOf(length), longest: longest === null ? null : lengthOf(longest) };
}

function lengthOf(text: string): number {
  const length = septets(text);
  if (length === null) throw new Error(`An SMS that GSM-7 cannot write: ${text}`);
  return length;
}

function placeholdersOf(name: TemplateName): Placeholder[] {
  const { editing } = TEMPLATES[name];
  if (!editing) return [];
  const { original, terms } = editing;
  const samples = (editing.sample as (values: object) => Readonly<Record<string, string>>)(SAMPLES[name]);
  const known = (part: WordingPart): readonly string[] =>
    original[part] === null ? [] : terms.placeholders[part === 'sms' ? 'sms' : 'mail'];
  return Object.entries(samples).map(([placeholder, sample]) => ({
    name: placeholder,
    sample,
    parts: WORDING_PARTS.filter((part) => known(part).includes(placeholder)),
    necessary: WORDING_PARTS.filter((part) => terms.necessary[part]?.includes(placeholder)),
  }));
}
