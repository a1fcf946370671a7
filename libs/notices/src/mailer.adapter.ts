import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '@jembatan/platform';
import { createTransport } from 'nodemailer';
import { type Mail } from './mail';

const CONNECT_MS = 5000;
const SILENCE_MS = 10_000;

/** The mail server refused this message for good: trying again changes nothing. */
export class MailRefused extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
    this.name = 'MailRefused';
  }
}

/** Hands mails to the SMTP server; without one, writes each as `DATA_DIR/mail/<notice id>.eml`. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly smtp;
  private readonly files = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(private readonly config: Config) {
    this.smtp = config.SMTP_URL
      ? createTransport({
          url: config.SMTP_URL,
          connectionTimeout: CONNECT_MS,
          greetingTimeout: CONNECT_MS,
          socketTimeout: SILENCE_MS,
        })
      : null;
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
    if (!this.smtp) return this.file(messageId.split('@')[0], (await this.files.sendMail(message)).message);
    try {
      await this.smtp.sendMail(message);
    } catch (error) {
      throw error instanceof Error && isFinal(error) ? new MailRefused(error) : error;
    }
  }

  onApplicationShutdown(): void {
    this.smtp?.close();
  }

  private async file(name: string, content: Buffer | NodeJS.ReadableStream): Promise<void> {
    const folder = join(this.config.DATA_DIR, 'mail');
    const half = join(folder, `.${randomUUID()}`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(half, content, { mode: 0o600 });
    await rename(half, join(folder, `${name}.eml`));
  }
}

/** A 5xx to the envelope or the message is about this mail; one to the sign-in or the connection is about us. */
function isFinal(error: Error): boolean {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && typeof responseCode === 'number' && responseCode >= 500;
}
