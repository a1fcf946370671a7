import { labelsOf } from './map-labels.rules';
import { instantsOf, periodOf } from './period.rules';
import { sentenceFor, spokenFiguresOf } from './signal-words.rules';

const now = Date.parse('2026-11-21T18:00:00Z');

describe('The period that is looked at', () => {
  it('is the last thirty days of WIB where the address names none, or none that makes sense', () => {
    const usual = { from: '2026-10-24', to: '2026-11-22' };
    expect(periodOf({}, now)).toEqual(usual);
    expect(periodOf({ from: 'x', to: '2026-99-99' }, now)).toEqual(usual);
    expect(periodOf({ from: '2026-12-24' }, now)).toEqual(usual);
    expect(periodOf({ from: '2024-01-01' }, now)).toEqual(usual);
  });

  it('is what the address asks for, both days included', () => {
    const asked = { from: '2026-11-20', to: '2026-11-20' };
    expect(periodOf(asked, now)).toEqual(asked);
    expect(instantsOf(asked)).toEqual({ from: '2026-11-19T17:00:00.000Z', to: '2026-11-20T17:00:00.000Z' });
  });
});

describe('What a signal says', () => {
  it('is told with its figures as people write them', () => {
    expect(spokenFiguresOf({ usual: 11.5, orders: 1_200, farthestMetres: 12_340, hour: 3, from: 8 })).toEqual({
      ...{ usual: '11,5', orders: '1.200', farthestMetres: '12,3 km', hour: '03', from: '08' },
    });
    expect(spokenFiguresOf({ day: '2026-11-20', from: 'Toko A' })).toEqual({
      ...{ day: '20\u00a0Nov\u00a02026', from: 'Toko A' },
    });
  });

  it('speaks of two cities where only the address named them', () => {
    expect(sentenceFor({ kind: 'impossible-travel', basis: 'ip-city' })).toBe('two-cities');
    expect(sentenceFor({ kind: 'impossible-travel', basis: 'gps' })).toBe('impossible-travel');
    expect(sentenceFor({ kind: 'far-from-store', basis: 'gps' })).toBe('far-from-store');
  });
});

describe('Names on the map', () => {
  it('stand beside their store, within the map', () => {
    expect(labelsOf([{ code: 'C1', x: 10, y: 10 }], 400)[0]?.x).toBe(18);
    expect(labelsOf([{ code: 'C1', x: 395, y: 10 }], 400)[0]?.x).toBeLessThan(395);
  });

  it('are never written over each other', () => {
    const stores = ['C1', 'C2', 'C3'].map((code, at) => ({ code, x: 10 + at, y: at === 2 ? 60 : 10 }));
    expect(labelsOf(stores, 400).map(({ code }) => code)).toEqual(['C1', 'C3']);
  });
});
