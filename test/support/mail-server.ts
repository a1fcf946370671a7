import { type AddressInfo, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server whose next answers can be chosen, and that can go away. Counts what it took by Message-ID. */
export class MailServer {
  readonly mails: string[] = [];
  readonly recipients: string[][] = [];
  /** Answers to the next messages: an SMTP code; nothing left means 250. */
  answers: number[] = [];
  /** When each message was taken, by this process's clock. */
  readonly takenAt = new Map<string, number[]>();
  private server: SMTPServer | null = null;
  private port = 0;
  private readonly sockets = new Set<Socket>();
  /** Ports of clients who are being told that their message was taken. */
  private readonly answered = new Set<number>();

  /** Answers its URL; after `stop` it comes back on the same port. */
  async start(): Promise<string> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const code = this.answers.shift();
          if (code !== undefined) return done(Object.assign(new Error('refused by test'), { responseCode: code }));
          this.answered.add(session.remotePort);
          this.take(
            Buffer.concat(chunks).toString(),
            session.envelope.rcptTo.map(({ address }) => address),
          );
          done();
        });
      },
    });
    server.on('error', () => undefined);
    server.server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      const { remotePort = 0 } = socket;
      socket.on('close', () => {
        this.sockets.delete(socket);
        this.answered.delete(remotePort);
      });
    });
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.server = server;
    this.port = (server.server.address() as AddressInfo).port;
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Cuts every line, but for those whose message it took: they hear its yes. */
  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server) return;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of this.sockets) if (!this.answered.has(socket.remotePort ?? 0)) socket.destroy();
    await closed;
  }

  private take(mail: string, to: string[]): void {
    const id = /^Message-ID: *(?:\r\n )?<([^>]+)>/im.exec(mail)?.[1] ?? 'without an id';
    this.takenAt.set(id, [...(this.takenAt.get(id) ?? []), performance.now()]);
    this.mails.push(mail);
    this.recipients.push(to);
  }
}

/** The text part of a mail, as a person reads it. */
export function textOf(mail: string): string {
  const [, rest = ''] = mail.split(/Content-Type: text\/plain[^\r\n]*\r\n/i);
  const [, body = ''] = rest.split(/\r\n\r\n([\s\S]*?)\r\n--/);
  const encoding = /Content-Transfer-Encoding: *(\S+)/i.exec(rest)?.[1]?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  const unfolded = body.replace(/=\r\n/g, '');
  const bytes = unfolded.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return encoding === 'quoted-printable' ? Buffer.from(bytes, 'latin1').toString() : body;
}
