import { type OrderCommand } from '../../offline';
import { canDrop, canEdit, groupsOf, needsVisit, whyWaiting } from './outbox.rules';

const rupiah = (amount: number) => ({ amount, currency: 'IDR' as const });
const commandOf = (over: Partial<OrderCommand>): OrderCommand => ({
  key: 'k',
  storeId: 's',
  storeName: 'Toko',
  visitId: null,
  lines: [],
  placedAt: '2026-11-21T01:00:00Z',
  grandTotal: rupiah(0),
  state: 'queued',
  attempts: 0,
  uncertain: false,
  ...over,
});
const problem = (status: number, code: string) => ({ status, code, requestId: 'r' });

describe('Orders on their way', () => {
  it('stand with those first that wait for a person', () => {
    const groups = groupsOf([
      commandOf({ key: 'a', state: 'accepted' }),
      commandOf({ key: 'q' }),
      commandOf({ key: 'r', state: 'refused' }),
      commandOf({ key: 's', state: 'sending' }),
      commandOf({ key: 'n', state: 'needs-you' }),
    ]);
    const keys = (commands: readonly OrderCommand[]) => commands.map(({ key }) => key).join('');
    expect([keys(groups.needsYou), keys(groups.underWay), keys(groups.accepted)]).toEqual(['rn', 'qs', 'a']);
  });

  it.each([
    ['offline', { state: 'sending', uncertain: true }, false],
    ['sending', { state: 'sending', uncertain: true }, true],
    ['turn', {}, true],
    ['asking', { uncertain: true, problem: problem(0, 'client.no_answer') }, true],
    ['silent', { problem: problem(0, 'client.no_answer') }, true],
    ['signedOut', { problem: problem(401, 'auth.session_ended') }, true],
    ['suspended', { problem: problem(403, 'account.suspended') }, true],
    ['credit', { problem: problem(503, 'credit.unavailable') }, true],
    ['busy', { problem: problem(429, 'request.too_many') }, true],
    [null, { state: 'refused' }, true],
    [null, { state: 'accepted' }, true],
  ] as const)('say why they wait: %s', (waiting, over, online) => {
    expect(whyWaiting({ command: commandOf(over), online })).toBe(waiting);
  });

  it.each([
    ['queued', false, true, true],
    ['queued', true, false, false],
    ['sending', true, false, false],
    ['needs-you', false, true, true],
    ['needs-you', true, false, true],
    ['refused', false, true, true],
    ['accepted', false, false, true],
  ] as const)('%s with an answer missing: %s: may be changed: %s, taken away: %s', (state, uncertain, edit, drop) => {
    expect([canEdit({ state, uncertain }), canDrop({ state, uncertain })]).toEqual([edit, drop]);
  });

  it('need a new visit when their own was refused, and only then', () => {
    const ended = { state: 'needs-you', problem: problem(409, 'shadow.session_ended') } as const;
    expect(needsVisit(commandOf({ ...ended, visitId: 'v' }))).toBe(true);
    expect(needsVisit(commandOf(ended))).toBe(false);
    expect(
      needsVisit(commandOf({ state: 'refused', visitId: 'v', problem: problem(422, 'order.credit_exceeded') })),
    ).toBe(false);
  });
});
