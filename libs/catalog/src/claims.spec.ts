import { type Transactions, type Tx } from '@jembatan/platform';
import { type AskedFigure, Claims } from './claims.service';
import { StockClaims } from './stock-claims.port';

class Orders extends StockClaims {
  readonly asked: string[][] = [];
  fails = false;

  async claimed(_tx: Tx, figures: readonly AskedFigure[]): Promise<Map<string, number>> {
    this.asked.push(figures.map(({ sku }) => sku));
    await new Promise((resolve) => setImmediate(resolve));
    if (this.fails) throw new Error('PostgreSQL is away');
    return new Map(figures.map(({ sku, asOf }) => [sku, asOf.getTime()]));
  }
}

const figure = (sku: string, asOf = 1): AskedFigure => ({ sku, asOf: new Date(asOf) });

describe('Claims', () => {
  let orders: Orders;
  let claims: Claims;

  beforeEach(() => {
    orders = new Orders();
    const each = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => work({} as Tx);
    claims = new Claims(orders, { each } as Transactions);
  });

  it('of pages that come while a statement is under way are asked for together', async () => {
    const first = claims.claimed([figure('A')]);
    await new Promise((resolve) => setImmediate(resolve));
    const [second, third] = [claims.claimed([figure('A'), figure('B')]), claims.claimed([figure('C')])];
    expect((await second).get('B')).toBe(1);
    await Promise.all([first, third]);
    expect(orders.asked).toEqual([['A'], ['A', 'B', 'C']]);
  });

  it('of one SKU as of two instants are told apart', async () => {
    const [old, young] = await Promise.all([claims.claimed([figure('A', 1)]), claims.claimed([figure('A', 2)])]);
    expect([old.get('A'), young.get('A')]).toEqual([1, 2]);
  });

  it('are asked for again after a failure', async () => {
    orders.fails = true;
    await expect(claims.claimed([figure('A')])).rejects.toThrow('away');
    orders.fails = false;
    expect((await claims.claimed([figure('A')])).get('A')).toBe(1);
  });
});
