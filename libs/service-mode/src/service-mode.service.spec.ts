import { systemCtx } from '@jembatan/kernel';
import { HandClock } from '../../../test/support/hand-clock';
import { type ModeInMemory, modeInMemory } from '../../../test/support/mode-in-memory';
import { until } from '../../../test/support/until';

const ctx = systemCtx('a-test');

describe('The service mode', () => {
  let clock: HandClock;
  let house: ModeInMemory;
  beforeEach(async () => {
    clock = new HandClock();
    house = await modeInMemory(clock);
  });
  afterEach(() => house.close());

  it('is degraded at once where the failure was seen, before it is written', async () => {
    const written = house.mode.reportDown('credit', 'time-out');
    expect(house.mode.isUp('credit')).toBe(false);
    expect(house.mode.isUp('stock')).toBe(true);
    expect(house.book.history).toEqual([]);
    await written;
    expect(house.book.history).toMatchObject([{ function: 'credit', from: 'normal', state: 'degraded' }]);
  });

  it('writes one fall however many calls report it', async () => {
    await Promise.all(Array.from({ length: 20 }, () => house.mode.reportDown('orders', 'reset')));
    expect(house.book.history).toHaveLength(1);
  });

  it('goes back to normal only through recovering', async () => {
    await house.mode.reportDown('orders', 'reset');
    await house.mode.recovered('orders');
    expect(house.mode.current().functions.orders.mode).toBe('degraded');
    await house.mode.beginRecovery('orders');
    expect(house.mode.current()).toMatchObject({ mode: 'recovering' });
    expect(house.mode.isUp('orders')).toBe(true);
    await house.mode.recovered('orders');
    expect(house.mode.current().mode).toBe('normal');
  });

  it('tells those who listen, once a change', async () => {
    const heard: string[] = [];
    house.mode.onChange(({ mode }) => heard.push(mode));
    await house.mode.reportDown('stock', 'garbage');
    await house.mode.beginRecovery('stock');
    await house.mode.recovered('stock');
    expect(heard).toEqual(['degraded', 'recovering', 'normal']);
  });

  it('keeps a failure that PostgreSQL could not take, and hands it in later', async () => {
    house.book.away = true;
    await house.mode.reportDown('prices', 'refused');
    expect(house.mode.isUp('prices')).toBe(false);
    expect(house.book.history).toEqual([]);
    house.book.away = false;
    await until('the fall is written', () => house.book.history.length === 1);
    expect(house.mode.isUp('prices')).toBe(false);
  });

  it('held by an admin does not yield to probes, and is degraded still when it is given back', async () => {
    await house.mode.force(ctx, { reason: 'drill' });
    await house.mode.beginRecovery('orders');
    await house.mode.recovered('orders');
    expect(house.mode.current().functions.orders).toMatchObject({ mode: 'degraded', forced: true, reason: 'drill' });
    await house.mode.auto(ctx, { reason: 'drill is over' });
    expect(house.mode.current().functions.orders).toMatchObject({ mode: 'degraded', forced: false });
    await house.mode.beginRecovery('orders');
    expect(house.mode.current().functions.orders.mode).toBe('recovering');
  });

  it('held until a time ends by itself, renewed it does not', async () => {
    const end = new Date(clock.now().getTime() + 60_000);
    await house.mode.force(ctx, { reason: 'ERP upgrade', until: end });
    clock.pass(59_000);
    await house.mode.force(ctx, { reason: 'ERP upgrade takes longer', until: new Date(end.getTime() + 60_000) });
    clock.pass(2_000);
    expect(house.mode.current().functions.credit.forced).toBe(true);
    clock.pass(60_000);
    await until('the hold is over', () => !house.mode.current().functions.credit.forced);
    expect(house.mode.current().mode).toBe('degraded');
  });

  it('cannot be held until a moment that has passed', async () => {
    await expect(house.mode.force(ctx, { reason: 'x', until: clock.now() })).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('asks for more calm the more often a function fell right after it came back', async () => {
    for (const calm of [2000, 4000, 8000]) {
      await house.mode.reportDown('credit', 'reset');
      expect(house.mode.neededCalm('credit')).toBe(calm);
      await house.mode.beginRecovery('credit');
      await house.mode.recovered('credit');
      clock.pass(1000);
    }
    clock.pass(600_000);
    await house.mode.reportDown('credit', 'reset');
    expect(house.mode.neededCalm('credit')).toBe(2000);
  });
});
