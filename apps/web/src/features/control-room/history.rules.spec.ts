import { type Change, folded } from './history.rules';

let next = 0;
const mode = (name: Change['function'], at: number, change: Partial<Change> = {}): Change => ({
  id: `m${next++}`,
  kind: 'mode',
  at: new Date(at).toISOString(),
  by: null,
  reason: 'probe: silent',
  until: null,
  function: name,
  from: 'normal',
  to: 'degraded',
  ...change,
});

describe('The history of modes', () => {
  it('tells functions that moved together in one line', () => {
    const lines = folded([mode('stock', 1500), mode('orders', 1000), mode('credit', 900)]);
    expect(lines.map(({ functions }) => functions)).toEqual([['credit', 'stock', 'orders']]);
  });

  it('keeps apart what had another reason, another person, another end, or another time', () => {
    const by = { id: 'a', name: 'Admin' };
    const changes = [
      mode('stock', 1000),
      mode('orders', 1000, { reason: 'dirawat' }),
      mode('credit', 1000, { reason: 'dirawat', by }),
      mode('prices', 1000, { reason: 'dirawat', by, until: new Date(9000).toISOString() }),
      mode('stock', -5000, { reason: 'dirawat', by }),
    ];
    expect(folded(changes)).toHaveLength(5);
  });

  it('never folds flags, nor a function that fell twice', () => {
    const flag: Change = { ...mode(undefined, 1000), kind: 'flag', flag: 'CREDIT_CHECK_BYPASS', enabled: true };
    expect(folded([flag, { ...flag, id: 'f' }])).toHaveLength(2);
    expect(folded([mode('stock', 1500), mode('stock', 1000)])).toHaveLength(2);
  });
});
