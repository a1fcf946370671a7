import fc from 'fast-check';
import { ErpFailure } from '../erp.adapter';
import { bookedOf, changeOf, foundOf, refusalOf } from './rest-order.rules';
import { type PageToRead, readOne, readPage } from './rest-record.rules';
import { customerOf, itemOf, priceOf, standingOf, stockOf } from './rest.rules';

const REF = 'ref';
const AT = '2026-11-20T03:00:00Z';
const ORDER = {
  externalRef: REF,
  number: 'SO-1',
  status: 'booked',
  lines: [{ sku: 'A', quantity: 2, unitPrice: 1000, status: 'booked', reason: 'r' }],
  tax: 220,
  shippedLines: [],
  invoiceNumber: 'INV-1',
  updatedAt: AT,
};
const CREDIT = { creditLimit: 9, creditUsed: 1, overdueAmount: 0, blocked: false };
const page = (row: object): object => ({ items: [row, row], nextCursor: 'b' });
const readAs =
  <T>(read: PageToRead<T>['read']) =>
  (body: unknown) =>
    readPage({ list: 'list', body, cursor: 'a', key: 'sku', read });

/** Each reader with an answer that it believes. */
const READERS: Record<string, { good: unknown; read: (body: unknown) => unknown }> = {
  items: {
    good: page({
      sku: 'A',
      name: 'B',
      barcode: '1',
      brand: 'C',
      category: 'D',
      unit: 'PCS',
      packSize: 12,
      minQuantity: 6,
      multiple: 6,
      taxClass: 'LUXURY',
      active: true,
      imageUrl: 'https://example.com/a.png',
    }),
    read: readAs(itemOf),
  },
  prices: {
    good: page({ priceList: 'P', sku: 'A', minQuantity: 1, price: 100, currency: 'IDR', validFrom: AT, validTo: null }),
    read: readAs(priceOf),
  },
  stock: { good: page({ sku: 'A', warehouse: 'W', available: 3 }), read: readAs(stockOf) },
  customers: {
    good: page({
      code: 'C',
      name: 'N',
      priceList: 'P',
      ...CREDIT,
      address: 'x',
      location: { lat: -6, lng: 106 },
      phone: '+6281200000001',
      email: 'a@b.example',
    }),
    read: readAs(customerOf),
  },
  credit: { good: CREDIT, read: (body) => readOne('credit', body, (row) => standingOf(row, new Date(AT))) },
  changes: { good: page(ORDER), read: readAs(changeOf) },
  booked: { good: ORDER, read: (body) => bookedOf(body, REF) },
  found: { good: page(ORDER), read: (body) => foundOf(body, REF).orders },
  refusal: {
    good: { code: 'c', message: 'm', lines: [{ sku: 'A', code: 'c', message: 'm', available: 3 }] },
    read: refusalOf,
  },
};

const nasty = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    ' ',
    '\u0000',
    '\ud800',
    0,
    -0,
    -1,
    0.5,
    1e16,
    1e308,
    NaN,
    Infinity,
    true,
  ),
  fc.constantFrom<unknown>('12', '1e3', '2026-02-31T99:99:99Z', '275761-01-01T00:00:00Z', 'x'.repeat(5000), [], {}, [
    null,
  ]),
  fc.integer(),
  fc.double(),
  fc.string({ unit: 'binary' }),
);

/** Every place in a JSON value. */
function placesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => placesOf(inner, [...path, name]))];
}

function withAt(value: unknown, [name, ...rest]: readonly string[], replacement: unknown): unknown {
  if (name === undefined) return replacement;
  const inner = withAt(Reflect.get(value as object, name), rest, replacement);
  if (Array.isArray(value)) return value.map((each: unknown, at) => (String(at) === name ? inner : each));
  return { ...(value as object), [name]: inner };
}

const isDegrees = (path: string): boolean => /\.(lat|lng)$/.test(path);

/** No figure that is read is negative or a fraction, no time is none, and no text is one that a database refuses. */
function expectSound(value: unknown, path = ''): void {
  if (typeof value === 'number') {
    if (isDegrees(path)) expect(Math.abs(value)).toBeLessThanOrEqual(180);
    else
      expect({ path, sound: Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0) }).toEqual({
        path,
        sound: true,
      });
  } else if (typeof value === 'string') expect(value).not.toMatch(/[\p{Cc}\p{Cs}]/u);
  else if (value instanceof Date) expect(value.getTime()).not.toBeNaN();
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) if (name !== 'nextCursor') expectSound(inner, `${path}.${name}`);
}

describe.each(Object.entries(READERS))('whatever an ERP answers: %s', (_name, { good, read }) => {
  const soundOrRefused = (body: unknown): void => {
    try {
      expectSound(read(body));
    } catch (error) {
      if (!(error instanceof ErpFailure)) throw error;
      expect(error.kind).toBe('garbage');
    }
  };

  it('believes an answer that keeps to the contract', () => {
    expect(read(good)).toBeTruthy();
    soundOrRefused(good);
  });

  it('any JSON is read soundly or refused', () => {
    fc.assert(fc.property(fc.jsonValue(), soundOrRefused), { numRuns: 500 });
  });

  it('a good answer with something nasty in one or two places is read soundly or refused', () => {
    const place = fc.constantFrom(...placesOf(good));
    const spoilt = fc.array(fc.tuple(place, nasty), { minLength: 1, maxLength: 2 }).map((changes) =>
      changes.reduce<unknown>((body, [at, value]) => {
        // The second change may fall into what the first has taken away.
        const there = at
          .slice(0, -1)
          .reduce<unknown>((inner, name) => (inner as Record<string, unknown> | null)?.[name], body);
        return typeof there === 'object' && there !== null ? withAt(body, at, value) : body;
      }, good),
    );
    fc.assert(fc.property(spoilt, soundOrRefused), { numRuns: 1500 });
  });
});
