import { type Outbox } from './outbox.service';
import { type Sms, type SmsAnswer, type SmsGateway } from './sms.port';

/** Without a gateway: a file in the outbox, as `<notice id>.sms`. In production nobody would read it: refused. */
export class OutboxSmsGateway implements SmsGateway {
  readonly via = 'outbox';

  constructor(
    private readonly outbox: Outbox,
    private readonly production: boolean,
  ) {}

  async send({ to, text, ref }: Sms): Promise<SmsAnswer> {
    if (this.production) return { kind: 'rejected', code: 'no SMS gateway is set (SMS_PROVIDER)', retryable: false };
    await this.outbox.put(`${ref}.sms`, `To: ${to}\nReference: ${ref}\n\n${text}\n`);
    return { kind: 'accepted', providerId: null };
  }
}
