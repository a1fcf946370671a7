/** What an ERP, or something before it, answers when it is not itself. The order is the one in which they take turns. */
export const GARBAGE_KINDS = [
  'html',
  'half-json',
  'error-in-200',
  'wrong-types',
  'missing-fields',
  'negative',
  'unknown-sku',
  'repeated-page',
  'endless-pages',
  'clock-off',
] as const;
export type GarbageKind = (typeof GARBAGE_KINDS)[number];

export interface Spoiled {
  readonly contentType: string;
  readonly body: string;
  /** The `Date` header, where the clock is off. */
  readonly date: string | null;
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const FAR_OFF = new Date(Date.UTC(1999, 11, 31, 23, 59, 59));

/** Spoils a good answer; `page` is the cursor that was asked for, `turn` grows from call to call. */
export function spoil(kind: GarbageKind, answer: string, page: string | null, turn: number): Spoiled {
  switch (kind) {
    case 'html':
      return {
        contentType: 'text/html',
        body: '<!doctype html><title>502</title><h1>Bad gateway</h1>',
        date: null,
      };
    case 'half-json':
      return json(answer.slice(0, Math.ceil(answer.length / 2)));
    case 'error-in-200':
      return json(JSON.stringify({ error: { code: 'E500', message: 'server closed the connection unexpectedly' } }));
    case 'wrong-types':
      return each(answer, (record) => mapFigures(record, (value) => ({ value: String(value) })));
    case 'missing-fields':
      return each(answer, (record) => Object.fromEntries(Object.entries(record).filter((_, at) => at % 2 === 0)));
    case 'negative':
      return each(answer, (record) => mapFigures(record, (value) => -Math.abs(value) - 0.5));
    case 'unknown-sku':
      return each(answer, (record) => ({ ...record, sku: 'TIDAK-ADA-00000' }));
    case 'repeated-page':
      return whole(answer, { nextCursor: page ?? 'YXQ6MA' });
    case 'endless-pages':
      return whole(answer, { nextCursor: Buffer.from(`at:${turn % 7}`).toString('base64url') });
    case 'clock-off':
      return {
        ...each(answer, (record) => ('updatedAt' in record ? { ...record, updatedAt: FAR_OFF.toISOString() } : record)),
        date: FAR_OFF.toUTCString(),
      };
  }
}

const json = (body: string): Spoiled => ({ contentType: 'application/json; charset=utf-8', body, date: null });

type Fields = { [name: string]: Json };
const isFields = (value: Json): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every second record of a list, every second line of an order, or the one record there is. */
function each(answer: string, change: (record: Fields) => Fields): Spoiled {
  const value = JSON.parse(answer) as Fields;
  const some = (records: Json): Json =>
    Array.isArray(records)
      ? records.map((record, at) => (isFields(record) && at % 2 === 0 ? change(record) : record))
      : records;
  if ('items' in value) return json(JSON.stringify({ ...value, items: some(value.items) }));
  if ('lines' in value) return json(JSON.stringify({ ...value, lines: some(value.lines) }));
  return json(JSON.stringify(change(value)));
}

function whole(answer: string, change: Fields): Spoiled {
  return json(JSON.stringify({ ...(JSON.parse(answer) as Fields), ...change }));
}

function mapFigures(record: Fields, change: (value: number) => Json): Fields {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, typeof value === 'number' ? change(value) : value]),
  );
}
