import { type Input } from './call';
import { BEYOND } from './bad-values';
import { type Operation } from './openapi';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** What goes over the wire instead of the input's body. */
export interface Raw {
  readonly type?: string;
  readonly text: string | FormData;
}

/** Sends one call as it is, however wrong. An answer that never ends is read no further than its head. */
export async function ask(
  url: string,
  { method, path, body }: Pick<Operation, 'method' | 'path' | 'body'>,
  input: Input,
  token: string | null,
  raw?: Raw,
): Promise<Answer> {
  const headers = new Headers(token === null ? {} : { authorization: `Bearer ${token}` });
  for (const [name, value] of Object.entries(input.header ?? {}))
    if (typeof value === 'string') headers.set(name, value);
  const sent = raw ?? contentOf(body, input);
  if (sent?.type !== undefined) headers.set('content-type', sent.type);
  const response = await fetch(url + filled(path, input.path ?? {}) + queryOf(input.query ?? {}), {
    method,
    headers,
    body: sent?.text,
    redirect: 'manual',
    signal: AbortSignal.timeout(20_000),
  });
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('text/event-stream')) await response.body?.cancel();
  return { status: response.status, type, text: response.bodyUsed ? '' : await response.text() };
}

function contentOf(body: Operation['body'], { body: value, file }: Input): Raw | undefined {
  if (file) {
    const form = new FormData();
    form.set('picture', new Blob([file]), 'picture.png');
    return { text: form };
  }
  if (value === undefined || !body) return undefined;
  return { type: 'application/json', text: JSON.stringify(value).replaceAll(`"${BEYOND}"`, '1e400') };
}

const filled = (path: string, values: NonNullable<Input['path']>): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));

function queryOf(query: NonNullable<Input['query']>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) params.append(name, String(one));
  return params.size === 0 ? '' : `?${params.toString()}`;
}

/** Does the work for each, eight at a time; answers what it found, in no order. */
export async function forEach<T>(items: readonly T[], work: (item: T) => Promise<string[]>): Promise<string[]> {
  const left = [...items];
  const found: string[] = [];
  const lane = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) found.push(...(await work(item)));
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  return found;
}

interface Problem {
  readonly status?: unknown;
  readonly code?: unknown;
  readonly requestId?: unknown;
  readonly errors?: readonly { readonly path?: unknown; readonly code?: unknown; readonly message?: unknown }[];
}

/** What is wrong with an answer that should be a refusal of this status, naming one of these places. */
export function missesOf({ status, type, text }: Answer, wanted: number, named?: readonly string[]): string[] {
  if (status !== wanted) return [`${status} instead of ${wanted}: ${text.slice(0, 160)}`];
  if (!type.startsWith('application/problem+json')) return [`${status} as ${type}`];
  const problem = JSON.parse(text) as Problem;
  if (problem.status !== status || typeof problem.code !== 'string' || typeof problem.requestId !== 'string')
    return [`is no whole problem: ${text.slice(0, 160)}`];
  const paths = (problem.errors ?? []).map(({ path }) => String(path));
  if (named && !paths.some((path) => named.includes(path)))
    return [`${problem.code} names ${paths.join(', ') || 'nothing'} instead of ${named.join(' or ')}`];
  return [];
}
