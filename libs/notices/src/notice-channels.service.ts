import { Injectable } from '@nestjs/common';
import { Config } from '@jembatan/platform';
import { CompanySettings } from '@jembatan/settings';
import { mailOf } from './mail';
import { Mailer, MailRefused } from './mailer.adapter';
import { type Notice } from './notice';
import { SmsGateway } from './sms.port';
import { draftOf, smsOf } from './template';

/** What came of handing a notice over. */
export type Sent =
  | { readonly kind: 'taken'; readonly via: string; readonly providerId: string | null }
  | { readonly kind: 'refused' | 'failed' | 'ambiguous'; readonly error: string };

/** Hands a notice to its channel. */
@Injectable()
export class NoticeChannels {
  private readonly host: string;

  constructor(
    private readonly mailer: Mailer,
    private readonly sms: SmsGateway,
    private readonly company: CompanySettings,
    config: Config,
  ) {
    this.host = new URL(config.PUBLIC_URL).hostname;
  }

  send(notice: Notice): Promise<Sent> {
    return notice.channel === 'email' ? this.mail(notice) : this.text(notice);
  }

  private async mail({ id, to, template, values, wording }: Notice): Promise<Sent> {
    try {
      const draft = draftOf(template, values, wording);
      await this.mailer.send(mailOf(`${id}@${this.host}`, to, draft, this.company.current().brand));
      return { kind: 'taken', via: this.mailer.via, providerId: null };
    } catch (error) {
      const { message } = error instanceof Error ? error : new Error(String(error));
      return { kind: error instanceof MailRefused ? 'refused' : 'failed', error: message };
    }
  }

  private async text({ id, to, template, values, wording }: Notice): Promise<Sent> {
    const text = smsOf(template, values, wording);
    if (text === null) return { kind: 'refused', error: `${template} has no words for an SMS` };
    const answer = await this.sms.send({ to, text, ref: id });
    if (answer.kind === 'accepted') return { kind: 'taken', via: this.sms.via, providerId: answer.providerId };
    if (answer.kind === 'ambiguous') return { kind: 'ambiguous', error: answer.cause };
    return { kind: answer.retryable ? 'failed' : 'refused', error: answer.code };
  }
}
