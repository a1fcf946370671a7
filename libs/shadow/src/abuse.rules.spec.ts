import { type AgentAct, type AgentDay } from '@jembatan/audit';
import { hourAtStore, judgeWhereabouts } from './abuse-place.rules';
import { sentenceOf } from './abuse-sentence.rules';
import { judgeSignal } from './abuse-signal.rules';
import { type Finding } from './abuse-signal';
import { DEFAULT_THRESHOLDS } from './abuse-threshold';
import { type AgentQuestion, judgeAgent } from './abuse.rules';
import { closestLook, judgeSense } from './evidence.rules';

const STORE = { lat: -7.2575, lng: 112.7521 };
const SIDOARJO = { lat: -7.4478, lng: 112.7183 };
const JAKARTA = { lat: -6.2, lng: 106.8 };
const NOON = new Date('2026-11-20T05:00:00Z');
const minutes = (count: number): Date => new Date(NOON.getTime() + count * 60_000);

let made = 0;
const order = (change: Partial<AgentAct> = {}): AgentAct => ({
  id: `r${(made += 1)}`,
  at: NOON,
  sessionId: 'x',
  reason: 'kunjungan',
  actor: { id: 'budi', name: 'Budi', login: 'budi@kantor.id' },
  store: { id: 's1', code: 'TK-1', name: 'Toko Melati', location: STORE },
  action: 'order.placed',
  object: { type: 'order', id: `o${made}` },
  outcome: 'done',
  code: null,
  amount: 100_000,
  deviceTime: null,
  claimed: false,
  distance: null,
  position: null,
  ipPlace: null,
  device: null,
  seq: null,
  ...change,
});
const storeNo = (at: number): AgentAct['store'] => ({
  id: `s${at}`,
  code: `TK-${at}`,
  name: `Toko ${at}`,
  location: STORE,
});
const fix = (place: { lat: number; lng: number }, at: Date, accuracy = 10) => ({ ...place, accuracy, at });
const orders = (count: number, change: (at: number) => Partial<AgentAct> = () => ({})): AgentAct[] =>
  Array.from({ length: count }, (_, at) => order({ at: minutes(at), ...change(at) }));
const days = (actorId: string, ...counts: number[]): AgentDay[] =>
  counts.map((orders, at) => ({ actorId, day: `2026-11-${String(10 + at)}`, orders }));

const judge = (change: Partial<AgentQuestion>, kind: Finding['kind']): Finding[] =>
  judgeAgent({
    personId: 'budi',
    acts: [],
    history: [],
    devices: [],
    disputes: { orders: [], placed: 0 },
    thresholds: DEFAULT_THRESHOLDS,
    now: minutes(600),
    ...change,
  }).filter((finding) => finding.kind === kind);
const severities = (change: Partial<AgentQuestion>, kind: Finding['kind']): string[] =>
  judge(change, kind).map(({ severity }) => severity);

describe('Orders of a day against the own past and the others', () => {
  it.each<[string, number, AgentDay[], string[]]>([
    ['as many as usual', 12, [...days('budi', 11, 12, 13), ...days('siti', 12)], []],
    ['few, however unusual', 9, days('budi', 1, 1, 1), []],
    ['three times the own and the others', 36, [...days('budi', 12, 12), ...days('siti', 12)], ['serious']],
    ['three times the own alone', 36, [...days('budi', 12, 12), ...days('siti', 30)], ['medium']],
    ['much for the others, usual for oneself', 36, [...days('budi', 34, 35), ...days('siti', 10)], ['low']],
    ['of somebody new, much for the others', 36, days('siti', 10, 11), ['medium']],
    ['of the first salesman ever', 36, [], []],
    ['days after it do not count', 36, [{ actorId: 'budi', day: '2026-11-20', orders: 36 }], []],
  ])('%s: %d orders', (_, count, history, expected) => {
    expect(severities({ acts: orders(count), history }, 'orders-jump')).toEqual(expected);
  });
});

describe('Many stores in a short time', () => {
  it.each<[string, AgentAct[], string[]]>([
    ['seven stores in seven minutes', orders(7, (at) => ({ store: storeNo(at) })), []],
    ['eight stores in eight minutes', orders(8, (at) => ({ store: storeNo(at) })), ['medium']],
    ['sixteen stores in an hour', orders(16, (at) => ({ store: storeNo(at) })), ['serious']],
    ['eight stores over a day', orders(8, (at) => ({ store: storeNo(at), at: minutes(at * 10) })), []],
    ['one store over and over', orders(30), []],
    [
      'eight orders made offline over hours and sent at once',
      orders(8, (at) => ({ store: storeNo(at), at: NOON, claimed: true, deviceTime: minutes(-at * 20) })),
      [],
    ],
    ['refused orders', orders(8, (at) => ({ store: storeNo(at), outcome: 'refused' })), []],
  ])('%s', (_, acts, expected) => {
    expect(severities({ acts }, 'many-stores')).toEqual(expected);
  });
});

describe('A journey', () => {
  const pair = (second: Partial<AgentAct>, first: Partial<AgentAct> = {}): AgentAct[] => [
    order({ position: fix(STORE, NOON), ...first }),
    order({ at: minutes(10), ...second }),
  ];
  it.each<[string, AgentAct[], string[]]>([
    ['on the spot', pair({ position: fix(STORE, minutes(10)) }), []],
    ['of 21 km in 30 minutes', pair({ at: minutes(30), position: fix(SIDOARJO, minutes(30)) }), []],
    [
      'of 21 km in 5 minutes, faster than any road',
      pair({ at: minutes(5), position: fix(SIDOARJO, minutes(5)) }),
      ['medium'],
    ],
    ['of 670 km in 10 minutes', pair({ position: fix(JAKARTA, minutes(10)) }), ['serious']],
    ['of 670 km by plane in 2 hours', pair({ at: minutes(120), position: fix(JAKARTA, minutes(120)) }), ['medium']],
    ['of 670 km in 5 hours', pair({ at: minutes(300), position: fix(JAKARTA, minutes(300)) }), []],
    ['to a fix that may be wrong by 5 km', pair({ position: fix(JAKARTA, minutes(10), 5000) }), []],
    ['between two countries by address alone', pair({ ipPlace: 'SG' }, { position: null, ipPlace: 'ID' }), []],
    [
      'between two cities by address, as a hint',
      pair({ ipPlace: 'Jakarta, ID' }, { position: null, ipPlace: 'Surabaya, ID' }),
      ['low'],
    ],
    [
      'to another city by address while GPS is there',
      pair({ position: fix(STORE, minutes(10)), ipPlace: 'Jakarta, ID' }),
      [],
    ],
    ['told of twice by one fix', pair({ position: fix(STORE, NOON) }), []],
  ])('%s', (_, acts, expected) => {
    expect(severities({ acts }, 'impossible-travel')).toEqual(expected);
  });

  it('of a tablet whose clock is wrong is measured by our clock', () => {
    const wrong = new Date('2026-11-20T05:09:59Z');
    const acts = [
      order({ position: fix(STORE, NOON), deviceTime: NOON }),
      order({ at: minutes(300), deviceTime: wrong, position: fix(JAKARTA, wrong) }),
    ];
    expect(judge({ acts }, 'impossible-travel')).toEqual([]);
  });

  it('says by which place it was judged, and keeps no coordinates', () => {
    const [found] = judge({ acts: pair({ position: fix(JAKARTA, minutes(10)) }) }, 'impossible-travel');
    expect(found?.basis).toBe('gps');
    expect(JSON.stringify(found)).not.toMatch(/7\.2575|106\.8/);
  });
});

describe('Where somebody stood', () => {
  const near = fix(STORE, NOON);
  it.each<[string, Partial<AgentAct>, string]>([
    ['at the store', { position: near, distance: 40 }, 'at-store'],
    ['far, beyond what the fix may be wrong by', { position: near, distance: 900 }, 'far'],
    ['perhaps far, perhaps not', { position: fix(STORE, NOON, 600), distance: 900 }, 'at-store'],
    ['by a fix that says nothing', { position: fix(STORE, NOON, 3000), distance: 9000 }, 'inexact'],
    ['an hour ago', { position: fix(STORE, minutes(-60)), distance: 9000 }, 'stale'],
    ['by a country alone', { ipPlace: 'SG' }, 'country-only'],
    ['by a city alone', { ipPlace: 'Jakarta, ID' }, 'city-only'],
    ['by nothing', {}, 'no-position'],
    ['near a store nobody has placed', { position: near, store: { ...storeNo(1), location: null } }, 'store-unplaced'],
  ])('%s', (_, change, expected) => {
    const place = judgeWhereabouts(order(change), DEFAULT_THRESHOLDS);
    expect(place.kind === 'unknown' ? place.why : place.kind).toBe(expected);
  });

  it.each<[string, number, number, string[]]>([
    ['none', 0, 5, []],
    ['one of many is a hint', 1, 5, ['low']],
    ['three of four', 3, 4, ['medium']],
    ['ten of twelve', 10, 12, ['serious']],
    ['ten of forty may be orders by telephone', 10, 40, ['low']],
  ])('far orders of a day: %s', (_, far, count, expected) => {
    const acts = orders(count, (at) => ({ position: fix(STORE, minutes(at)), distance: at < far ? 9000 : 20 }));
    expect(severities({ acts }, 'far-from-store')).toEqual(expected);
  });
});

describe('The hour of an order', () => {
  it.each<[string, string, number, number, boolean]>([
    ['22.30 WIB in Surabaya', '2026-11-20T15:30:00Z', 112.75, 22, true],
    ['the same moment in Makassar', '2026-11-20T15:30:00Z', 119.4, 23, true],
    ['the same moment in Jayapura', '2026-11-20T15:30:00Z', 140.7, 0, true],
    ['20.30 WIB', '2026-11-20T13:30:00Z', 112.75, 20, false],
    ['04.59 WIB', '2026-11-20T21:59:00Z', 106.8, 4, true],
  ])('%s', (_, at, lng, hour, outside) => {
    const act = order({ at: new Date(at), store: { ...storeNo(1), location: { lat: -5, lng } } });
    expect(hourAtStore(act)).toBe(hour);
    expect(judge({ acts: [act] }, 'outside-hours')).toHaveLength(outside ? 1 : 0);
  });
});

describe('Devices and disputes', () => {
  it.each([
    [2, 'medium'],
    [3, 'serious'],
  ])('a device of %d people is %s', (count, severity) => {
    const persons = Array.from({ length: count }, (_, at) => `p${at}`);
    expect(severities({ devices: [{ device: 'd', persons, records: persons }] }, 'shared-device')).toEqual([severity]);
  });

  it.each([
    [1, []],
    [2, ['medium']],
    [4, ['serious']],
  ])('%d disputes', (count, expected) => {
    const disputed = Array.from({ length: count }, (_, at) => ({ orderId: `o${at}`, recordId: `r${at}` }));
    expect(severities({ disputes: { orders: disputed, placed: 9 } }, 'disputes')).toEqual(expected);
  });

  it('are the same evidence when an old dispute falls out of the window', () => {
    const all = ['a', 'b', 'c'].map((id) => ({ orderId: id, recordId: id }));
    const key = (orders: typeof all) => judge({ disputes: { orders, placed: 9 } }, 'disputes')[0]?.key;
    expect(key(all.slice(1))).toBe(key(all));
  });
});

describe('A signal', () => {
  it.each([
    ['new and serious', 'serious', null, { kind: 'raise', alarming: true }],
    ['new and slight', 'low', null, { kind: 'raise', alarming: false }],
    ['known and the same', 'serious', ['open', 'serious'], { kind: 'renew', alarming: false }],
    ['known, and now serious', 'serious', ['open', 'medium'], { kind: 'renew', alarming: true }],
    ['closed and the same', 'medium', ['closed', 'medium'], { kind: 'leave' }],
    ['closed, and now graver', 'serious', ['closed', 'medium'], { kind: 'reopen', alarming: true }],
  ] as const)('%s', (_, severity, known, expected) => {
    expect(judgeSignal({ severity }, known && { id: 'x', state: known[0], severity: known[1] })).toEqual(expected);
  });

  it('is worded with the figures, and says that no place was judged by', () => {
    const [found] = judge(
      { acts: orders(36), history: [...days('budi', 12, 12), ...days('siti', 11, 12)] },
      'orders-jump',
    );
    expect(found && sentenceOf(found, 'Budi')).toBe(
      'Budi membuat 36 pesanan untuk 1 toko pada 20/11/2026; biasanya 12 sehari, rekan-rekannya 11,5. Tidak dinilai dari lokasi.',
    );
  });
});

describe('Whether an order makes sense', () => {
  const at = { position: fix(STORE, NOON), distance: 30 };
  it.each<[string, Partial<AgentAct>, { disputed?: boolean; impossible?: boolean }, string, string[]]>([
    ['at the store by day', at, {}, 'makes-sense', ['at-store']],
    ['far away', { ...at, distance: 9000 }, {}, 'does-not', ['far']],
    ['at the store, and disputed', at, { disputed: true }, 'does-not', ['disputed']],
    ['after an impossible journey', at, { impossible: true }, 'does-not', ['impossible-travel']],
    [
      'at the store by night',
      { ...at, at: new Date('2026-11-20T20:00:00Z'), position: fix(STORE, new Date('2026-11-20T20:00:00Z')) },
      {},
      'unknown',
      ['at-store', 'outside-hours'],
    ],
    ['with a country alone', { ipPlace: 'SG' }, {}, 'unknown', ['country-only']],
    ['without any place', {}, {}, 'unknown', ['no-position']],
  ])('%s', (_, change, { disputed = false, impossible = false }, sense, reasons) => {
    const judged = judgeSense({ act: order(change), disputed, impossible, thresholds: DEFAULT_THRESHOLDS });
    expect([judged.sense, judged.reasons]).toEqual([sense, reasons]);
  });

  it('is shown first where it does not, then where nobody can say, the newest before the oldest', () => {
    const judged = (['makes-sense', 'does-not', 'unknown', 'makes-sense', 'unknown', 'does-not'] as const).map(
      (sense, n) => ({ act: order({ id: String(n) }), sense, reasons: [] }),
    );
    const shown = (most: number) => closestLook(judged, most).map(({ act }) => act.id);
    expect(shown(1)).toEqual(['5']);
    expect(shown(3)).toEqual(['1', '4', '5']);
    expect(shown(5)).toEqual(['1', '2', '3', '4', '5']);
    expect(shown(6)).toHaveLength(6);
  });
});
