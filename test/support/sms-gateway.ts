import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

/** A message as a gateway got it, whatever its wire format. */
export interface ReceivedSms {
  readonly path: string;
  readonly to: string;
  readonly text: string;
  readonly from: string | null;
  readonly ref: string | null;
  readonly credentials: string;
}

/**
 * `answer`: as the gateway does. `refuse`: it says no. `busy`: its way to say try again. `hang`: takes the message and never
 * answers. `drop`: takes it and cuts the line. `garbage`, `error`, `redirect`: takes it and answers nonsense, 500 or 302.
 */
export type SmsBehaviour = 'answer' | 'refuse' | 'busy' | 'hang' | 'drop' | 'garbage' | 'error' | 'redirect';

type Fields = Readonly<Record<string, string>>;
interface Dialect {
  readonly read: (body: string, headers: IncomingHttpHeaders) => Omit<ReceivedSms, 'path'>;
  readonly accepted: readonly [status: number, body: unknown];
  readonly refused: readonly [status: number, body: unknown];
}

const form = (body: string): Fields => Object.fromEntries(new URLSearchParams(body));
const headerOf = (value: string | string[] | undefined): string | null => (typeof value === 'string' ? value : null);

/** The wire format of each gateway, written from its manual and not from our presets. */
const DIALECTS: Readonly<Record<string, Dialect>> = {
  zenziva: {
    read: (body, headers) => {
      const { to = '', message: text = '', userkey, passkey } = form(body);
      const ref = headerOf(headers['idempotency-key']);
      return { to, text, from: null, ref, credentials: `${userkey}:${passkey}` };
    },
    accepted: [201, { messageId: 88, to: '0812', status: '1', text: 'Success' }],
    refused: [200, { messageId: 0, to: '0812', status: '5', text: 'Userkey / Passkey Salah' }],
  },
  infobip: {
    read: (body, { authorization = '' }) => {
      const { messages } = JSON.parse(body) as {
        messages: { sender: string; destinations: { to: string; messageId: string }[]; content: { text: string } }[];
      };
      const [message] = messages;
      const [destination] = message?.destinations ?? [];
      return {
        to: destination?.to ?? '',
        text: message?.content.text ?? '',
        from: message?.sender ?? null,
        ref: destination?.messageId ?? null,
        credentials: authorization,
      };
    },
    accepted: [200, { messages: [{ messageId: 'ib-1', status: { groupName: 'PENDING', name: 'PENDING_ACCEPTED' } }] }],
    refused: [
      200,
      { messages: [{ messageId: 'ib-1', status: { groupName: 'REJECTED', name: 'REJECTED_DESTINATION' } }] },
    ],
  },
  twilio: {
    read: (body, { authorization = '', ...headers }) => {
      const { To: to = '', From: from = '', Body: text = '' } = form(body);
      const credentials = Buffer.from(authorization.replace('Basic ', ''), 'base64').toString();
      return { to, text, from, ref: headerOf(headers['idempotency-key']), credentials };
    },
    accepted: [201, { sid: 'SM1', status: 'queued', error_code: null }],
    refused: [400, { code: 21211, message: 'Invalid To Phone Number', status: 400 }],
  },
  vonage: {
    read: (body) => {
      const { to = '', from = '', text = '', api_key, api_secret, 'client-ref': ref = null } = form(body);
      return { to, text, from, ref, credentials: `${api_key}:${api_secret}` };
    },
    accepted: [200, { 'message-count': '1', messages: [{ to: '62812', 'message-id': 'vo-1', status: '0' }] }],
    refused: [200, { 'message-count': '1', messages: [{ status: '4', 'error-text': 'Bad Credentials' }] }],
  },
};

const BUSY: Readonly<Record<string, readonly [number, unknown]>> = {
  vonage: [200, { messages: [{ status: '1', 'error-text': 'Throughput Rate Exceeded' }] }],
};

/** A local server that speaks the wire format of one SMS gateway and keeps what it got. */
export class SmsGatewayFake {
  readonly received: ReceivedSms[] = [];
  behaviour: SmsBehaviour = 'answer';
  private readonly server: Server;

  constructor(private readonly provider: 'zenziva' | 'infobip' | 'twilio' | 'vonage') {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const sms = this.dialect.read(Buffer.concat(chunks).toString(), request.headers);
        if (this.behaviour !== 'busy' && this.behaviour !== 'refuse')
          this.received.push({ ...sms, path: request.url ?? '' });
        this.answer(response);
      });
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private get dialect(): Dialect {
    const dialect = DIALECTS[this.provider];
    if (!dialect) throw new Error(`${this.provider} is not spoken here`);
    return dialect;
  }

  private answer(response: ServerResponse): void {
    const json = ([status, body]: readonly [number, unknown]): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    switch (this.behaviour) {
      case 'answer':
        return json(this.dialect.accepted);
      case 'refuse':
        return json(this.dialect.refused);
      case 'busy':
        return json(BUSY[this.provider] ?? [429, {}]);
      case 'error':
        return json([500, {}]);
      case 'garbage':
        return void response.writeHead(200).end('<html>ok</html>');
      case 'redirect':
        return void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end();
      case 'drop':
        return void response.destroy();
      case 'hang':
        return;
    }
  }
}
