import { merge, type KeptShelf, shelfKeyOf, shown, type Stock, stockTimeOf } from './shelf.rules';
import { productNamed, storeNamed } from './testing/tablet';

const EMPTY: Stock = { products: new Map(), chunkOf: new Map() };
const HEARD = Date.parse('2026-11-21T08:00:00.000Z');
const pageOf = (items: ReturnType<typeof productNamed>[], deletions: string[] = []) => ({
  items,
  deletions,
  heardAt: HEARD,
});
const many = (count: number, from = 0) => Array.from({ length: count }, (_, n) => productNamed(`P${from + n}`));
const stock = (asOf: string | null, age: number | null) => ({ available: 10, asOf, age, source: 'live' as const });

describe('A copy of the catalogue', () => {
  it('is shared by the stores of one price list; a store without one has its own', () => {
    expect(shelfKeyOf(storeNamed('s1', 'GROSIR'))).toBe(shelfKeyOf(storeNamed('s2', 'GROSIR')));
    expect(shelfKeyOf(storeNamed('s1'))).not.toBe(shelfKeyOf(storeNamed('s2')));
    expect(shelfKeyOf(storeNamed('s1', 'store:s2'))).not.toBe(shelfKeyOf(storeNamed('s2')));
  });

  it('is kept in rows of five hundred, and a change writes only the rows that it touches', () => {
    const first = merge(EMPTY, pageOf(many(1200)));
    expect(first.chunks.map(({ products }) => products.length)).toEqual([500, 500, 200]);
    const second = merge(first, pageOf([productNamed('P700', { name: 'Bedak' }), productNamed('NEW')]));
    expect(second.chunks.map(({ chunk, products }) => [chunk, products.length])).toEqual([
      [1, 500],
      [2, 201],
    ]);
    expect(second.products.get('P700')?.name).toBe('Bedak');
    expect(second.products.size).toBe(1201);
  });

  it('loses what is deleted, and forgets nothing else', () => {
    const first = merge(EMPTY, pageOf(many(3)));
    const second = merge(first, pageOf([], ['P1', 'NEVER']));
    expect([...second.products.keys()]).toEqual(['P0', 'P2']);
    expect(second.chunks).toMatchObject([{ chunk: 0, products: [{ sku: 'P0' }, { sku: 'P2' }] }]);
  });
});

describe('The age of stock', () => {
  const listed = productNamed('L', { stock: stock('2026-11-21T07:59:00.000Z', 60) });
  const older = productNamed('O', { stock: stock('2026-11-21T05:00:00.000Z', 10_860) });
  const never = productNamed('N', { stock: stock(null, null) });
  const page = pageOf([listed, older, never]);
  const { products } = merge(EMPTY, page);
  const shelf = { stockAsOf: stockTimeOf(page) } as KeptShelf;
  const ageOf = (sku: string, now: number, of = shelf) => shown(products.get(sku)!, of, { now, claimed: 0 }).stock;

  it('grows on the device from what the portal said when it was heard', () => {
    expect(ageOf('L', HEARD)).toMatchObject({ age: 60, source: 'live' });
    expect(ageOf('L', HEARD + 3_600_000)).toMatchObject({ age: 3660, source: 'snapshot' });
    expect(ageOf('O', HEARD)).toMatchObject({ age: 10_860 });
    expect(ageOf('N', HEARD)).toMatchObject({ age: null, asOf: null });
  });

  it('is right on a device whose clock is wrong', () => {
    const behind = { ...page, heardAt: HEARD - 86_400_000 };
    const kept = merge(EMPTY, behind).products.get('O')!;
    expect(shown(kept, { stockAsOf: null }, { now: behind.heardAt + 60_000, claimed: 0 }).stock.age).toBe(10_920);
  });

  it('of figures that stayed the same becomes young with the list, and of others it does not', () => {
    const heardAgain = { ...shelf, stockAsOf: new Date(HEARD + 3_600_000).toISOString() };
    expect(ageOf('L', HEARD + 3_600_000, heardAgain).age).toBe(0);
    expect(ageOf('O', HEARD + 3_600_000, heardAgain).age).toBe(14_460);
  });

  it('is never below nothing', () => {
    expect(ageOf('L', HEARD - 600_000).age).toBe(0);
  });
});
