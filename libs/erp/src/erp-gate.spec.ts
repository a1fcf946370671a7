import { type OutgoingOrder } from '@jembatan/ordering';
import { Metrics, SystemClock } from '@jembatan/platform';
import { type Behaviour, FakeErp } from '../../../test/support/fake-erp';
import { type ModeInMemory, modeInMemory } from '../../../test/support/mode-in-memory';
import { termsOf } from '../../../test/support/erp-terms';
import { testConfig } from '../../../test/support/config';
import { until } from '../../../test/support/until';
import { ErpGate } from './erp-gate';
import { type ErpMeasures } from './erp-measures.service';
import { GatedCredit } from './gated-ports.adapter';

const never = new AbortController().signal;
const page = { cursor: null, since: null, signal: never };
const order = {} as OutgoingOrder;
const BREAKS_AFTER = 5;
const UNCOUNTED = { count: () => undefined } as unknown as ErpMeasures;

describe('The gate before the ERP', () => {
  let erp: FakeErp;
  let house: ModeInMemory;
  let metrics: Metrics;
  let gate: ErpGate;

  beforeEach(async () => {
    const clock = new SystemClock();
    erp = new FakeErp();
    house = await modeInMemory(clock);
    metrics = new Metrics();
    const config = testConfig({ CREDIT_DEADLINE_MS: 60, ERP_READ_TIMEOUT_MS: 60 });
    gate = new ErpGate(erp, house.mode, termsOf(config), clock, UNCOUNTED, metrics);
  });
  afterEach(() => house.close());

  const failing = async (times: number, call: () => Promise<unknown>): Promise<unknown[]> =>
    (await Promise.allSettled(Array.from({ length: times }, call))).map((one) =>
      one.status === 'rejected' ? (one.reason as { kind: string }).kind : 'answered',
    );

  it.each<Behaviour>(['hang', 'deaf', 'refuse', 'garbage', 'lost'])(
    'degrades only the function that fails, when the ERP answers with %s',
    async (behaviour) => {
      erp.behaviour = behaviour;
      await failing(BREAKS_AFTER, () => gate.credit('C1', never));
      expect(house.mode.current().functions).toMatchObject({
        credit: { mode: 'degraded' },
        stock: { mode: 'normal' },
        prices: { mode: 'normal' },
        orders: { mode: 'normal' },
      });
    },
  );

  it.each<Behaviour>(['reject', 'busy'])('takes %s for a sign of life', async (behaviour) => {
    erp.behaviour = behaviour;
    await failing(20, () => gate.createOrder(order, never));
    expect(house.mode.isUp('orders')).toBe(true);
  });

  it('does not degrade for failures that successes interrupt', async () => {
    for (let round = 0; round < 5; round++) {
      erp.behaviour = 'lost';
      await failing(BREAKS_AFTER - 1, () => gate.createOrder(order, never));
      erp.behaviour = 'well';
      await gate.findOrders('ref', never);
    }
    expect(house.mode.isUp('orders')).toBe(true);
  });

  it('sends nothing while the function is degraded', async () => {
    await house.mode.reportDown('orders', 'test');
    await expect(gate.createOrder(order, never)).rejects.toMatchObject({ kind: 'unreachable', code: 'erp.degraded' });
    expect(erp.calls).toBe(0);
  });

  it('gives an order that hung an unknown outcome, and a reading none at all', async () => {
    erp.behaviour = 'hang';
    expect(await failing(1, () => gate.createOrder(order, never))).toEqual(['unknown-outcome']);
    expect(await failing(1, () => gate.findOrders('ref', never))).toEqual(['unreachable']);
    erp.behaviour = 'lost';
    expect(await failing(1, () => gate.createOrder(order, never))).toEqual(['unknown-outcome']);
    expect(await failing(1, () => gate.stock(page))).toEqual(['unreachable']);
  });

  it('does not count a call that its caller gave up', async () => {
    erp.behaviour = 'hang';
    const controller = new AbortController();
    const calls = failing(20, () => gate.findOrders('ref', controller.signal));
    controller.abort();
    expect(new Set(await calls)).toEqual(new Set(['unreachable']));
    expect(house.mode.isUp('orders')).toBe(true);
  });

  it('does not count calls from before the last change of mode', async () => {
    erp.behaviour = 'hang';
    const calls = failing(20, () => gate.stock(page));
    await house.mode.reportDown('stock', 'probe');
    await house.mode.beginRecovery('stock');
    await calls;
    expect(house.mode.current().functions.stock.mode).toBe('recovering');
  });

  it('makes a recovering function normal by its first good answer, orders excepted', async () => {
    for (const name of ['stock', 'orders'] as const) {
      await house.mode.reportDown(name, 'test');
      await house.mode.beginRecovery(name);
    }
    await until('a later millisecond', () => new Date() > house.mode.current().functions.orders.since);
    await gate.stock(page);
    await gate.findOrders('ref', never);
    await until('stock is normal', () => house.mode.current().functions.stock.mode === 'normal');
    expect(house.mode.current().functions.orders.mode).toBe('recovering');
  });

  it('lets one call try a breaker that was open, and refuses the others without making them wait', async () => {
    erp.behaviour = 'refuse';
    await failing(BREAKS_AFTER, () => gate.stock(page));
    await until('recovery begins', async () => {
      await house.mode.beginRecovery('stock');
      return house.mode.isUp('stock');
    });
    await expect(gate.stock(page)).rejects.toMatchObject({ code: 'erp.breaker_open' });
    erp.behaviour = 'well';
    const tried = await until('the breaker lets one through', () => gate.stock(page).catch(() => null), {
      within: 3000,
    });
    expect(tried.items).toEqual([]);
  });

  it('answers a question about credit within its deadline, and at once when credit is degraded', async () => {
    const credit = new GatedCredit(gate);
    erp.behaviour = 'deaf';
    const begun = Date.now();
    await expect(credit.standing('C1', 40)).rejects.toMatchObject({ kind: 'unavailable', code: 'erp.unavailable' });
    expect(Date.now() - begun).toBeLessThan(500);
    await house.mode.reportDown('credit', 'test');
    const calls = erp.calls;
    await expect(credit.standing('C1', 40)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(erp.calls).toBe(calls);
  });

  it('shows latency, errors and the state of each breaker', async () => {
    await gate.stock(page);
    erp.behaviour = 'refuse';
    await failing(BREAKS_AFTER, () => gate.stock(page));
    const text = await metrics.registry.metrics();
    expect(text).toContain('jembatan_erp_call_seconds_count{function="stock",outcome="answered"} 1');
    expect(text).toContain('jembatan_erp_errors_total{function="stock",kind="unreachable"} 5');
    expect(text).toContain('jembatan_erp_breaker_state{function="stock"} 1');
    expect(text).toContain('jembatan_erp_breaker_state{function="credit"} 0');
  });
});
