import { ErpFailure } from '../erp.adapter';
import { spoken } from '../wire';
import { type ErpClock } from './erp-clock';
import { failureOfAbort, failureOfStatus, failureOfTransport, kindOfNonsense } from './rest-failure.rules';

const MAX_BYTES = 8 * 1024 * 1024;

export interface RestRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | null>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** A status besides 2xx that is an answer, not a failure. */
  readonly alsoGood?: number;
  readonly signal: AbortSignal;
}

export interface GoodAnswer {
  readonly status: number;
  /** Undefined: it was not JSON. */
  readonly body: unknown;
}

/** HTTP with a bearer token over kept connections. Throws only ErpFailure. */
export class RestClient {
  constructor(
    private readonly base: string,
    private readonly token: string,
    private readonly clock: ErpClock,
  ) {}

  async send(request: RestRequest): Promise<GoodAnswer> {
    const { signal, alsoGood } = request;
    const writes = request.method === 'POST';
    if (signal.aborted) throw failureOfAbort('unreachable', signal);
    let response: Response;
    let text: string | null;
    try {
      ({ response, text } = await this.fetch(request));
    } catch (error) {
      throw failureOfTransport(error, signal);
    }
    if (text === null)
      throw new ErpFailure(kindOfNonsense(writes), 'erp.garbage', `an answer of more than ${MAX_BYTES} bytes`);
    this.clock.heard(response.headers.get('date'), new Date());
    const answer = { status: response.status, body: parsed(text) };
    if (!response.ok && response.status !== alsoGood) throw failureOfStatus(answer, writes);
    return answer;
  }

  private fetch({
    method,
    path,
    query = {},
    body,
    headers,
    signal,
  }: RestRequest): Promise<{ response: Response; status: number; text: string | null }> {
    const url = new URL(`${this.base.replace(/\/+$/, '')}/v1/${path}`);
    for (const [name, value] of Object.entries(query)) if (value !== null) url.searchParams.set(name, value);
    const sent = body === undefined ? undefined : JSON.stringify(body);
    return spoken({ method, url, body: sent, secrets: [this.token] }, async () => {
      const response = await fetch(url, {
        method,
        signal,
        // A redirect would carry the token, and a POST, to who knows where.
        redirect: 'manual',
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${this.token}`,
          ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        body: sent,
      });
      return { response, status: response.status, text: await boundedText(response) };
    });
  }
}

/** Null when it is longer than MAX_BYTES; the rest is not read. */
async function boundedText({ body }: Response): Promise<string | null> {
  if (!body) return '';
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body as ReadableStream<Uint8Array>) {
    bytes += part.byteLength;
    if (bytes > MAX_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
