import { wibMonth } from './abuse-place.rules';
import { judgeSending, monthBefore, nameOfMonth, rowsOf } from './top-agents.rules';

describe('The monthly report', () => {
  it.each([
    ['2026-11-30T16:59:59Z', '2026-10'],
    ['2026-11-30T17:00:00Z', '2026-11'],
    ['2026-12-31T17:00:00Z', '2026-12'],
  ])('at %s is of the month of WIB before: %s', (now, month) => {
    expect(monthBefore(new Date(now))).toBe(month);
  });

  it('covers a month of WIB to its last moment', () => {
    expect(wibMonth('2026-12')).toEqual({
      from: new Date('2026-11-30T17:00:00Z'),
      to: new Date('2026-12-31T17:00:00Z'),
    });
    expect(nameOfMonth('2026-12')).toBe('Desember 2026');
  });

  const now = new Date('2026-12-10T01:00:00Z');
  it.each([
    ['never, unsigned', null, false, 'report'],
    ['never, signed by another', null, true, 'nothing'],
    ['two days ago', '2026-12-08T01:00:00Z', false, 'nothing'],
    ['three days ago', '2026-12-07T01:00:00Z', false, 'reminder'],
    ['three days ago, signed since', '2026-12-07T01:00:00Z', true, 'nothing'],
  ])('sent %s', (_, sentAt, signed, expected) => {
    expect(judgeSending({ sentAt: sentAt === null ? null : new Date(sentAt), signed, now })).toBe(expected);
  });

  it('says of an agent whose places nobody knows that they are not known, not that none was far', () => {
    const agent = {
      rank: 1,
      actorId: 'x',
      name: 'Budi',
      login: 'b',
      sessions: 1234,
      acts: 9,
      refused: 0,
      orders: 2,
      stores: 2,
    };
    const row = rowsOf({
      agents: [{ ...agent, value: 1_250_000, disputes: 0, located: 0, far: 0, farShare: null }],
    })[0];
    expect(row).toEqual(['1', 'Budi', '1.234', '2', '2', 'Rp 1.250.000', '0', 'tidak diketahui']);
  });
});
