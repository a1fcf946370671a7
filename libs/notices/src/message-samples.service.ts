import { Injectable } from '@nestjs/common';
import { CompanySettings } from '@jembatan/settings';
import { type Ctx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { mailOf } from './mail';
import { Notices } from './notices.service';
import { SAMPLES } from './sample';
import { SEGMENT, septets } from './sms-text.rules';
import { draftOf, smsOf, type TemplateName, TEMPLATES } from './template';

export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as TemplateName[];

export interface MessagePreview {
  readonly name: TemplateName;
  readonly subject: string;
  /** As plain text. */
  readonly mail: string;
  /** Null: by e-mail only. */
  readonly sms: { readonly text: string; readonly septets: number; readonly segments: number } | null;
}

const NOBODY = 'contoh@example.com';

/** What each message says, with invented values, and a trial of it. */
@Injectable()
export class MessageSamples {
  constructor(
    private readonly notices: Notices,
    private readonly company: CompanySettings,
    private readonly transactions: Transactions,
  ) {}

  list(): MessagePreview[] {
    return TEMPLATE_NAMES.map((name) => {
      const values = { ...SAMPLES[name] };
      const { subject, text } = mailOf(
        'contoh@example.com',
        NOBODY,
        draftOf(name, values),
        this.company.current().brand,
      );
      const sms = smsOf(name, values);
      return { name, subject, mail: text, sms: sms === null ? null : measured(sms) };
    });
  }

  /** Sends the sample to the address, as every message goes out: with retries, and its delivery can be seen. */
  async send(ctx: Ctx, name: TemplateName, to: string): Promise<void> {
    await this.transactions.run((tx) => this.notices.enqueue(tx, ctx, { to, template: name, values: SAMPLES[name] }));
  }
}

function measured(text: string): NonNullable<MessagePreview['sms']> {
  const length = septets(text);
  if (length === null) throw new Error(`An SMS that GSM-7 cannot write: ${text}`);
  return { text, septets: length, segments: Math.ceil(length / SEGMENT) };
}
