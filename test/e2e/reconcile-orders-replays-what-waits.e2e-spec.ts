import { TestHouse } from '../support/house';
import { openShopFloor, type ShopFloor } from '../support/shop-floor';
import { order } from '../support/shoppers';
import { type SignedIn } from '../support/signed-in';
import { until } from '../support/until';

interface Run {
  readonly state: string;
  readonly total: number;
  readonly done: number;
  readonly items: readonly { orderId: string; outcome: string | null; details: { differences?: unknown[] } }[];
}

const place = async (owner: SignedIn, lines: ShopFloor['articles']): Promise<string> => {
  const { status, orderId, code } = await order(owner, lines);
  expect([status, code]).toEqual([201, null]);
  return orderId!;
};

describe('npm run reconcile, while no worker is there to send', () => {
  let house: TestHouse;
  let floor: ShopFloor;

  beforeAll(async () => {
    house = await TestHouse.open({ workers: 1 });
    floor = await openShopFloor(house);
    await house.killWorker();
  }, 120_000);

  afterAll(() => house?.close(), 60_000);

  const reconcile = async (...args: string[]): Promise<{ end: string; run: Run }> => {
    const { end, output } = await house.run('reconcile', ['--json', ...args]);
    return { end, run: JSON.parse(output.slice(output.indexOf('{'))) as Run };
  };

  it('forecasts without sending, then tells of each order whether the ERP accepted, changed or refused it, twice at once', async () => {
    const [first, second, third] = floor.articles as [
      { sku: string; quantity: number },
      (typeof floor.articles)[0],
      (typeof floor.articles)[0],
    ];
    const [one, two] = floor.owners as [SignedIn, SignedIn];
    const accepted = await place(one, [first]);
    const changed = await place(one, [second]);
    const refused = await place(two, [third]);
    await house.erp.put('/_control/changes', { sku: second.sku, unitPrice: 1 });
    await house.erp.setStock(third.sku, 0);

    const dry = await reconcile('--dry-run');
    expect([dry.end, dry.run.state, dry.run.total]).toEqual(['code 0', 'done', 3]);
    expect((await house.erp.ledger()).orders).toEqual([]);

    // So slow that the second command finds all of them under way.
    await house.erp.faults({ mode: 'slow', latencyMs: 4000, only: ['booking'] });
    const both = await Promise.all([reconcile(), reconcile()]);
    for (const { end, run } of both) {
      expect([end, run.state, run.done]).toEqual(['code 3', 'done', 3]);
      const outcomes = new Map(run.items.map(({ orderId, outcome }) => [orderId, outcome]));
      expect([accepted, changed, refused].map((id) => outcomes.get(id))).toEqual(['accepted', 'changed', 'refused']);
      expect(run.items.find(({ orderId }) => orderId === changed)?.details.differences).toEqual([
        expect.objectContaining({ sku: second.sku, theirs: expect.objectContaining({ quantity: second.quantity }) }),
      ]);
    }
    const ledger = await house.erp.ledger();
    expect(ledger.duplicates).toBe(0);
    expect(ledger.orders.map(({ externalRef }) => externalRef).sort()).toEqual([accepted, changed].sort());

    const again = await reconcile();
    expect([again.end, again.run.total]).toEqual(['code 0', 0]);
  }, 120_000);
});

describe('Reconcile_Orders at the recovery', () => {
  let house: TestHouse;
  let floor: ShopFloor;

  beforeAll(async () => {
    house = await TestHouse.open({ workers: 1, env: { ERP_MAX_PARALLEL_WRITES: '1' } });
    floor = await openShopFloor(house);
  }, 120_000);

  afterAll(() => house?.close(), 60_000);

  it('starts by itself, rests while it is paused, and goes on to the end', async () => {
    const admin = await house.signIn('admin@demo.test');
    const mode = async (): Promise<string> => (await admin.get('/service-mode')).body.mode as string;
    await admin.put('/admin/service-mode', { mode: 'degraded', reason: 'the ERP is being moved' }).expect(200);
    const placed = new Set<string>();
    while (placed.size < 12) placed.add(await place(floor.owners[placed.size % 3], floor.pick()));
    await house.erp.faults({ mode: 'slow', latencyMs: 300, only: ['booking'] });
    await admin.put('/admin/service-mode', { mode: 'auto', reason: 'it stands again' }).expect(200);

    const id = await until(
      'a run has begun',
      async () => {
        const [run] = (await admin.get('/admin/reconciliations')).body.items;
        return run?.done > 0 && (run.id as string);
      },
      { within: 30_000 },
    );
    await admin.post(`/admin/reconciliations/${id}/pause`).expect(200);
    await admin.post(`/admin/reconciliations/${id}/pause`).expect(409);
    const rested = await until('it rests', async () => {
      const waiting = await house.sql<{ count: number }>(
        `select count(*)::int as count from orders where erp_state = 'sending'`,
      );
      return waiting[0]?.count === 0 && ((await admin.get(`/admin/reconciliations/${id}`)).body as Run);
    });
    expect(rested.state).toBe('paused');
    expect(rested.total).toBe(12);
    expect(await mode()).toBe('recovering');
    expect((await house.erp.ledger()).orders.length).toBeLessThan(12);

    await admin.post(`/admin/reconciliations/${id}/resume`).expect(200);
    await until('normal again', async () => (await mode()) === 'normal', { within: 30_000 });
    const { body } = await admin.get(`/admin/reconciliations/${id}`).expect(200);
    expect([body.state, body.done, body.accepted]).toEqual(['done', 12, 12]);
    const ledger = await house.erp.ledger();
    expect(ledger.duplicates).toBe(0);
    expect(ledger.orders.map(({ externalRef }) => externalRef).sort()).toEqual([...placed].sort());
  }, 120_000);
});
