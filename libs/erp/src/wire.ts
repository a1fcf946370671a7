import { AsyncLocalStorage } from 'node:async_hooks';
import { type WireListener } from '@jembatan/ordering';

const listening = new AsyncLocalStorage<WireListener>();

/** Runs `work`; whoever listens is told of every request that it makes of the ERP. */
export const heardBy = <T>(listener: WireListener | undefined, work: () => Promise<T>): Promise<T> =>
  listener ? listening.run(listener, work) : work();

export interface WireText {
  readonly status: number;
  /** Null: longer than anybody reads. */
  readonly text: string | null;
}

export interface Spoken {
  readonly method: string;
  readonly url: URL;
  readonly body?: string;
  /** What lets us in: masked wherever it is quoted. */
  readonly secrets: readonly (string | undefined)[];
}

/** Makes one request by `exchange`, and tells who listens what was said. */
export async function spoken<Answer extends WireText>(
  { method, url, body, secrets }: Spoken,
  exchange: () => Promise<Answer>,
): Promise<Answer> {
  const listener = listening.getStore();
  if (!listener) return exchange();
  const hidden = (text: string): string => without(secrets, text);
  const path = hidden(`${url.pathname}${url.search}`);
  const answered = listener({ method, path, sent: body === undefined ? null : hidden(body) });
  try {
    const answer = await exchange();
    answered({ status: answer.status, answer: answer.text === null ? '…' : hidden(answer.text), fault: null });
    return answer;
  } catch (error) {
    answered({ status: null, answer: null, fault: hidden(faultOf(error)) });
    throw error;
  }
}

/** A shorter one would be found in words that are none. */
const SHORTEST_SECRET = 6;

const without = (secrets: Spoken['secrets'], text: string): string =>
  secrets.reduce<string>(
    (shown, secret) =>
      secret === undefined || secret.length < SHORTEST_SECRET ? shown : shown.replaceAll(secret, '•••'),
    text,
  );

/** The cause says what befell the connection. */
const faultOf = (error: unknown): string =>
  [messageOf(error), messageOf(fieldOf(error, 'cause'))].filter((message) => message !== '').join(': ');

const messageOf = (error: unknown): string => {
  const message = fieldOf(error, 'message');
  return typeof message === 'string' ? message : '';
};

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
