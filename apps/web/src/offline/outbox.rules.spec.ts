import { idr } from '@jembatan/kernel';
import { type Problem } from '../api/problem';
import {
  type Answer,
  isUnsent,
  isWaiting,
  judgeAnswer,
  type KeptCommand,
  nextOf,
  type Pause,
  pauseAfter,
  type Settled,
} from './outbox.rules';

const command = (change: Partial<KeptCommand> = {}): KeptCommand => ({
  ...{ key: 'k1', seq: 1, storeId: 's1', storeName: 'Toko Satu', visitId: null, placedAt: '2026-11-21T01:00:00.000Z' },
  lines: [
    { sku: 'A', name: 'Sabun', unit: 'dus', quantity: 12, expectedPrice: idr(10_000) },
    { sku: 'B', name: 'Bedak', unit: 'dus', quantity: 6, expectedPrice: idr(20_000) },
  ],
  grandTotal: idr(266_400),
  ...{ state: 'queued', attempts: 0, uncertain: false },
  ...change,
});
const pause = (until: number, told = false): Pause => ({ until, told, failures: 1 });
const next = (commands: KeptCommand[], pauses: [string, Pause][] = [], online = true) =>
  nextOf({ commands, pauses: new Map(pauses), online, now: 1000 });

describe('What is sent next', () => {
  const first = command({ key: 'first', seq: 1 });
  const second = command({ key: 'second', seq: 2 });
  const other = command({ key: 'other', seq: 3, storeId: 's2' });

  it('is the oldest of a store, by the count of the device and not by its clock', () => {
    const early = { ...second, placedAt: '2020-01-01T00:00:00.000Z' };
    expect(next([other, early, first])).toMatchObject({ kind: 'send', command: { key: 'first' } });
  });

  it('never overtakes the first of a store that waits, and does not hold up another store for it', () => {
    expect(next([first, second, other], [['s1', pause(5000)]])).toMatchObject({ command: { key: 'other' } });
  });

  it('waits for the pause that ends first', () => {
    const pauses: [string, Pause][] = [
      ['s1', pause(5000)],
      ['s2', pause(3000)],
    ];
    expect(next([first, second, other], pauses)).toEqual({ kind: 'wait', milliseconds: 2000 });
  });

  it('is what a crash left in the midst of sending', () => {
    expect(next([command({ key: 'torn', state: 'sending', uncertain: true })])).toMatchObject({
      kind: 'send',
      command: { key: 'torn' },
    });
  });

  it.each(['accepted', 'refused', 'needs-you'] as const)(
    'passes by what is %s, and sends what is behind it',
    (state) => {
      expect(next([{ ...first, state }, second])).toMatchObject({ command: { key: 'second' } });
    },
  );

  it('is nothing without a connection, nor with nothing that waits', () => {
    expect(next([first], [], false)).toEqual({ kind: 'rest' });
    expect(next([])).toEqual({ kind: 'rest' });
  });
});

describe('A pause', () => {
  const at = (before: Pause | undefined, chance: number, retryAfter: number | null = null) =>
    pauseAfter(before, { chance, retryAfter, now: 0 });
  const failed = (failures: number): Pause => ({ until: 0, told: false, failures });

  it('doubles with each failure in a row, up to half a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 9].map((failures) => at(failed(failures), 1).until)).toEqual([
      1000, 2000, 4000, 8000, 16_000, 30_000, 30_000,
    ]);
  });

  it('is between half of that and all of it', () => {
    expect(at(failed(3), 0).until).toBe(4000);
    expect(at(failed(3), 0.5).until).toBe(6000);
  });

  it('is never shorter than the portal asked for, and is then known as its word', () => {
    expect(at(undefined, 0, 60)).toMatchObject({ until: 60_000, told: true });
    expect(at(undefined, 1, 60).until).toBe(66_000);
  });
});

const refusal = (
  status: number,
  code: string,
  more: Partial<Problem> = {},
  retryAfter: number | null = null,
): Answer => ({
  kind: 'refused',
  problem: { status, code, requestId: 'r1', ...more },
  retryAfter,
});
const faults = (...lines: readonly object[]): Partial<Problem> => ({ details: { lines } });
const priceChanged = faults({
  line: 0,
  sku: 'A',
  code: 'order.price_changed',
  figures: { expectedPrice: idr(10_000), price: idr(11_000) },
});
const outOfStock = faults({
  line: 1,
  sku: 'B',
  code: 'order.stock_insufficient',
  figures: { quantity: 6, available: 2 },
});
const accepted: Answer = {
  kind: 'accepted',
  order: { id: 'o1', number: 'JB-1', status: 'placed', verdict: 'GREEN' },
};

type Row = readonly [title: string, answer: Answer, expected: Partial<Settled>];

describe('An answer to an order', () => {
  const fresh = (answer: Answer) => judgeAnswer({ before: command(), asked: 'order', answer });
  const doubted = (answer: Answer) => judgeAnswer({ before: command({ uncertain: true }), asked: 'order', answer });

  const decided: readonly Row[] = [
    ['an order: accepted', accepted, { state: 'accepted', then: 'go-on' }],
    ['another price: shown', refusal(422, 'order.price_changed', priceChanged), { state: 'needs-you' }],
    ['too little stock: shown', refusal(422, 'order.stock_insufficient', outOfStock), { state: 'needs-you' }],
    ['over the limit: refused', refusal(422, 'order.credit_exceeded'), { state: 'refused' }],
    ['more than the consent: refused', refusal(422, 'shadow.amount_exceeded'), { state: 'refused' }],
    ['out of the term of its visit', refusal(422, 'shadow.out_of_term'), { state: 'needs-you' }],
    ['the key with other contents', refusal(422, 'order.idempotency_mismatch'), { state: 'needs-you' }],
  ];
  it.each(decided)('%s, and nothing is uncertain any more', (_, answer, expected) => {
    expect(fresh(answer)).toMatchObject({ ...expected, uncertain: false, then: 'go-on' });
    expect(doubted(answer)).toMatchObject({ ...expected, uncertain: false, then: 'go-on' });
  });

  // Spoken before anybody looked for the key: what came of an earlier try is as unknown as before.
  const atTheDoor: readonly Row[] = [
    ['no consent', refusal(403, 'shadow.no_consent'), { state: 'refused', then: 'go-on' }],
    ['the act is not allowed', refusal(403, 'shadow.act_not_allowed'), { state: 'refused', then: 'go-on' }],
    ['out of the territory', refusal(403, 'shadow.no_territory'), { state: 'refused', then: 'go-on' }],
    ['not the role', refusal(403, 'auth.forbidden'), { state: 'refused', then: 'go-on' }],
    ['no such store', refusal(404, 'store.not_found'), { state: 'refused', then: 'go-on' }],
    ['a fault of the input', refusal(400, 'request.invalid'), { state: 'needs-you', then: 'go-on' }],
    ['a conflict', refusal(409, 'order.whatever'), { state: 'needs-you', then: 'go-on' }],
    ['a code from the future', refusal(422, 'order.something_new'), { state: 'needs-you', then: 'go-on' }],
    ['the portal lacks the route', refusal(404, 'route.not_found'), { state: 'needs-you', then: 'go-on' }],
    ['a token that is too old', refusal(401, 'auth.token_invalid'), { state: 'queued', then: 'pause' }],
    ['a visit that is over', refusal(401, 'shadow.session_ended'), { state: 'queued', then: 'pause' }],
    ['a suspended account', refusal(403, 'account.suspended'), { state: 'queued', then: 'stop' }],
    ['signed out meanwhile', { kind: 'signed-out', code: 'auth.signed_out' }, { state: 'queued', then: 'stop' }],
    ['too many at once', refusal(429, 'request.too_many', {}, 7), { state: 'queued', then: 'pause', retryAfter: 7 }],
  ];
  it.each(atTheDoor)('%s: said, and of an earlier try nothing more is known than before', (_, answer, expected) => {
    expect(fresh(answer)).toMatchObject({ ...expected, uncertain: false });
    expect(doubted(answer)).toMatchObject({ ...expected, uncertain: true });
  });

  const unknown: readonly Row[] = [
    ['silence', { kind: 'none' }, {}],
    ['a fault in the portal', refusal(500, 'internal'), {}],
    ['a database that went away', refusal(503, 'database.unavailable', {}, 2), { retryAfter: 2 }],
    ['a gateway in between', refusal(502, 'http.502'), {}],
    ['a page of the network', refusal(403, 'http.403'), {}],
  ];
  it.each(unknown)('%s: asked again with the same key, and uncertain until then', (_, answer, expected) => {
    const settled = { ...expected, state: 'queued', uncertain: true, then: 'pause' };
    expect(fresh(answer)).toMatchObject(settled);
    expect(doubted(answer)).toMatchObject(settled);
  });

  it('tells each line that changed in the words of the order, with what it was and what it is', () => {
    const both = faults(...(priceChanged.details!.lines as object[]), ...(outOfStock.details!.lines as object[]));
    expect(fresh(refusal(422, 'order.price_changed', both)).changes).toEqual([
      expect.objectContaining({
        ...{ sku: 'A', name: 'Sabun', code: 'order.price_changed', wanted: 12 },
        ...{ available: null, seenPrice: idr(10_000), newPrice: idr(11_000) },
      }),
      expect.objectContaining({
        ...{ sku: 'B', name: 'Bedak', code: 'order.stock_insufficient', wanted: 6 },
        ...{ available: 2, newPrice: null },
      }),
    ]);
  });

  it('finds the lines by the errors where the portal gives no figures', () => {
    const errors = [{ path: 'lines.1', code: 'order.sku_unknown', message: 'B: order.sku_unknown' }];
    const settled = fresh(refusal(422, 'order.sku_unknown', { errors }));
    expect(settled).toMatchObject({ state: 'needs-you', changes: [{ sku: 'B', code: 'order.sku_unknown' }] });
  });
});

it('An order that the portal looked for and cannot judge now waits, and is not there', () => {
  const answer = refusal(503, 'credit.unavailable', {}, 15);
  for (const uncertain of [false, true])
    expect(judgeAnswer({ before: command({ uncertain }), asked: 'order', answer })).toMatchObject({
      ...{ state: 'queued', uncertain: false, then: 'pause', retryAfter: 15 },
    });
});

describe('An answer to the shadow session of an order', () => {
  const rows: readonly Row[] = [
    ['silence', { kind: 'none' }, { state: 'queued', then: 'pause' }],
    ['a portal that is unwell', refusal(503, 'database.unavailable', {}, 2), { state: 'queued', then: 'pause' }],
    ['ended by an admin', refusal(409, 'shadow.session_ended'), { state: 'needs-you', then: 'go-on' }],
    [
      'a clock that runs ahead',
      refusal(400, 'request.invalid', { errors: [{ path: 'startedAt', code: 'field.in_future', message: '' }] }),
      { state: 'queued', then: 'pause', retryAfter: 60 },
    ],
    ['handed in too late', refusal(422, 'shadow.too_late'), { state: 'needs-you', then: 'go-on' }],
    ['no consent any more', refusal(403, 'shadow.no_consent'), { state: 'refused', then: 'go-on' }],
    ['out of the territory', refusal(404, 'shadow.no_territory'), { state: 'refused', then: 'go-on' }],
    ['a suspended account', refusal(403, 'account.suspended'), { state: 'queued', then: 'stop' }],
  ];
  it.each(rows)('%s: the order never left, so that no doubt comes of it', (_, answer, expected) => {
    for (const uncertain of [false, true])
      expect(judgeAnswer({ before: command({ uncertain }), asked: 'session', answer })).toMatchObject({
        ...expected,
        uncertain,
      });
  });
});

describe('A command', () => {
  it('waits while it is queued or under way, and is unsent until it is accepted', () => {
    const states = ['queued', 'sending', 'accepted', 'refused', 'needs-you'] as const;
    expect(states.map((state) => [isWaiting({ state }), isUnsent({ state })])).toEqual([
      [true, true],
      [true, true],
      [false, false],
      [false, true],
      [false, true],
    ]);
  });
});
