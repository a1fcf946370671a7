import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '@jembatan/platform';
import { createTransport } from 'nodemailer';
import { type Mail } from './mail';
import { Outbox } from './outbox.service';

const CONNECT_MS = 5000;
const SILENCE_MS = 10_000;

/** The mail server refused this message for good: trying again changes nothing. */
export class MailRefused extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
    this.name = 'MailRefused';
  }
}

/** Hands mails to the SMTP server; without one, to the outbox as `<notice id>.eml`. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly smtp;
  private readonly files = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(
    private readonly config: Config,
    private readonly outbox: Outbox,
  ) {
    this.smtp = config.SMTP_URL
      ? createTransport({
          url: config.SMTP_URL,
          connectionTimeout: CONNECT_MS,
          greetingTimeout: CONNECT_MS,
          socketTimeout: SILENCE_MS,
        })
      : null;
  }

  get via(): string {
    return this.smtp ? 'smtp' : 'outbox';
  }

  /** @throws MailRefused, or whatever kept the mail from going out this time. */
  async send(mail: Mail): Promise<void> {
    const { to, messageId, ...content } = mail;
    const message = {
      ...content,
      from: this.config.MAIL_FROM,
      to: { name: '', address: to },
      messageId: `<${messageId}>`,
      disableFileAccess: true,
      disableUrlAccess: true,
    };
    if (!this.smtp)
      return this.outbox.put(`${messageId.split('@')[0]}.eml`, (await this.files.sendMail(message)).message);
    try {
      await this.smtp.sendMail(message);
    } catch (error) {
      throw error instanceof Error && isFinal(error) ? new MailRefused(error) : error;
    }
  }

  onApplicationShutdown(): void {
    this.smtp?.close();
  }
}

/** A 5xx to the envelope or the message is about this mail; one to the sign-in or the connection is about us. */
function isFinal(error: Error): boolean {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && typeof responseCode === 'number' && responseCode >= 500;
}
