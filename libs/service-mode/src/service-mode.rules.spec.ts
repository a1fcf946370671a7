import { type FunctionMode, type Mode } from './service-mode';
import { countFlaps, neededCalm, overall } from './service-mode.rules';

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 20, 8, minute));
const one = ([mode, minute]: readonly [Mode, number]): FunctionMode => ({
  mode,
  since: at(minute),
  reason: null,
  forced: false,
  until: null,
});

describe('The mode of the whole', () => {
  it.each([
    ['is normal since the last function became normal', 'normal', 4, ['normal', 1], ['normal', 4], ['normal', 2]],
    ['is degraded since the first one fell', 'degraded', 2, ['degraded', 5], ['degraded', 2], ['normal', 1]],
    ['is degraded while another recovers', 'degraded', 5, ['degraded', 5], ['recovering', 2], ['normal', 1]],
    ['is recovering when none is degraded', 'recovering', 2, ['normal', 5], ['recovering', 2], ['normal', 1]],
  ] as const)('%s', (_title, mode, minute, credit, stock, prices) => {
    const whole = overall({
      credit: one(credit),
      stock: one(stock),
      prices: one(prices),
      orders: one(['normal', 0]),
    });
    expect([whole.mode, whole.since]).toEqual([mode, at(minute)]);
  });
});

describe('Flapping', () => {
  it.each([
    ['begins at nothing: the first fall is none', null, 0, 0],
    ['counts a fall soon after the function came back', at(0), 0, 1],
    ['counts on', at(0), 2, 3],
    ['is forgotten after a long good time', new Date(at(0).getTime() - 600_000), 5, 0],
  ])('%s', (_title, cameBackAt, flaps, counted) => {
    expect(countFlaps({ flaps, cameBackAt, now: at(1) })).toBe(counted);
  });

  it('asks for a longer calm each time, up to a minute', () => {
    expect([0, 1, 2, 3, 10].map(neededCalm)).toEqual([2000, 4000, 8000, 16_000, 60_000]);
  });
});
