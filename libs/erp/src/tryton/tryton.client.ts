import { type Config } from '@jembatan/platform';
import { spoken } from '../wire';
import {
  type CallKind,
  failureOfAnswer,
  failureOfNonsense,
  failureOfStatus,
  failureOfTransport,
} from './tryton-failure.rules';
import { type IdentifiedRow, rowsOf } from './tryton-record.rules';
import { parseAnswer } from './tryton-wire.rules';

interface Session {
  readonly authorization: string;
  /** Company, language and warehouse of the user; every call carries them. */
  readonly context: Readonly<Record<string, unknown>>;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

export interface Call {
  /** E.g. `model.sale.sale.create`. */
  readonly method: string;
  readonly args: readonly unknown[];
  readonly context?: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
}

export interface Search {
  readonly model: string;
  readonly domain: readonly unknown[];
  readonly fields: readonly string[];
  readonly signal: AbortSignal;
  readonly limit?: number;
  /** Ascending; `id` by default. */
  readonly order?: string;
  readonly context?: Readonly<Record<string, unknown>>;
}

/** Tryton's JSON-RPC, with one session for all calls. Throws only ErpFailure. */
export class TrytonClient {
  private session: Promise<Session> | null = null;
  private lastId = 0;

  constructor(
    private readonly config: Pick<
      Config,
      'ERP_URL' | 'ERP_USER' | 'ERP_PASSWORD' | 'ERP_DATABASE' | 'ERP_READ_TIMEOUT_MS'
    >,
  ) {}

  read(call: Call): Promise<unknown> {
    return this.call(call, 'read');
  }

  write(call: Call): Promise<unknown> {
    return this.call(call, 'write');
  }

  async search({ model, domain, fields, signal, limit, order = 'id', context }: Search): Promise<IdentifiedRow[]> {
    const args = [domain, 0, limit ?? null, [[order, 'ASC']], fields];
    return rowsOf(await this.read({ method: `model.${model}.search_read`, args, context, signal }));
  }

  /** What the signed-in user works with: `company`, `warehouse`, … */
  async context(signal: AbortSignal): Promise<Readonly<Record<string, unknown>>> {
    return (await orAborted(this.signedIn(), signal)).context;
  }

  private async call({ method, args, context, signal }: Call, kind: CallKind): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      const opening = this.signedIn();
      const session = await orAborted(opening, signal);
      const params = [...args, { ...session.context, ...context }];
      const answer = await this.post(method, params, kind, signal, session.authorization);
      if (answer.status !== 401 || attempt > 1) return resultOf(answer, kind);
      // A session is refused before the call is made: it may be made again with a new one.
      if (this.session === opening) this.session = null;
    }
  }

  /** One sign-in at a time, not bound to the caller that happened to be first: Tryton slows down repeated sign-ins. */
  private signedIn(): Promise<Session> {
    this.session ??= this.signIn().catch((error: unknown) => {
      this.session = null;
      throw error;
    });
    return this.session;
  }

  private async signIn(): Promise<Session> {
    const { ERP_USER: user = '', ERP_PASSWORD: password = '', ERP_READ_TIMEOUT_MS } = this.config;
    const signal = AbortSignal.timeout(ERP_READ_TIMEOUT_MS);
    const login = await this.post('common.db.login', [user, { password }, 'en'], 'read', signal);
    const answer = resultOf(login, 'read');
    if (!Array.isArray(answer) || answer.length < 2) throw failureOfStatus(401, 'read');
    const [uid, key] = answer as unknown[];
    const authorization = `Session ${Buffer.from(`${user}:${String(uid)}:${String(key)}`).toString('base64')}`;
    const preferences = await this.post('model.res.user.get_preferences', [true, {}], 'read', signal, authorization);
    const context = resultOf(preferences, 'read');
    if (typeof context !== 'object' || context === null) throw failureOfNonsense('no preferences', 'read');
    return { authorization, context: context as Record<string, unknown> };
  }

  private async post(
    method: string,
    params: readonly unknown[],
    kind: CallKind,
    signal: AbortSignal,
    authorization?: string,
  ): Promise<Answer> {
    // Any member besides these three switches Tryton's envelope off.
    const body = JSON.stringify({ id: ++this.lastId, method, params });
    const headers = { 'Content-Type': 'application/json', ...(authorization && { Authorization: authorization }) };
    const url = new URL(`${this.config.ERP_URL.replace(/\/+$/, '')}/${this.config.ERP_DATABASE}/`);
    if (signal.aborted) throw failureOfTransport(signal.reason, 'read');
    const exchange = async (): Promise<Answer> => {
      const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
      return { status: response.status, text: await response.text() };
    };
    try {
      // The sign-in is nobody's order, and its answer lets in.
      if (authorization === undefined) return await exchange();
      return await spoken({ method: 'POST', url, body, secrets: [this.config.ERP_PASSWORD, authorization] }, exchange);
    } catch (error) {
      throw failureOfTransport(error, kind);
    }
  }
}

function resultOf({ status, text }: Answer, kind: CallKind): unknown {
  if (status !== 200) throw failureOfStatus(status, kind);
  let answer: unknown;
  try {
    answer = parseAnswer(text);
  } catch (error) {
    throw failureOfNonsense('no JSON', kind, error);
  }
  if (typeof answer !== 'object' || answer === null) throw failureOfNonsense('no envelope', kind);
  if ('error' in answer) throw failureOfAnswer(answer.error, kind);
  if (!('result' in answer)) throw failureOfNonsense('neither result nor error', kind);
  return answer.result;
}

/** `promise`, unless the caller's time is up first: nothing of the caller's was sent then. */
async function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let give: () => void = () => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    give = () => reject(failureOfTransport(signal.reason, 'read'));
    if (signal.aborted) give();
    else signal.addEventListener('abort', give, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', give);
  }
}
