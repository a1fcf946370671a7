import { papersAreDue, type PapersStanding } from './papers-due.rules';

const at = (time: string): Date => new Date(`2026-11-22T${time}+07:00`);
const standing = (change: Partial<PapersStanding> = {}): PapersStanding => ({
  ...{ complete: true, checkedAt: at('09:00:00'), catalogVersion: 7, catalogNow: 7, now: at('09:30:00') },
  ...change,
});

describe('The papers of a price list are looked at', () => {
  it.each<[string, Partial<PapersStanding>, boolean]>([
    ['when there are none', { complete: false, checkedAt: null }, true],
    ['when one of them is missing', { complete: false }, true],
    ['some minutes after the catalogue changed', { catalogNow: 8 }, true],
    ['not at once, for prices change in heaps', { catalogNow: 8, now: at('09:04:59') }, false],
    ['not while nothing changed', { now: at('23:59:59') }, false],
    ['on each new day in WIB', { now: new Date(at('23:59:59').getTime() + 1000) }, true],
    ['not on a new day in UTC', { checkedAt: at('06:59:00'), now: at('07:01:00') }, false],
  ])('%s', (_, change, due) => {
    expect(papersAreDue(standing(change))).toBe(due);
  });
});
