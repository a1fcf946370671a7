import { isOn, judgeEnd } from './flag.rules';

const now = new Date('2026-11-20T08:00:00Z');
const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);

describe('A flag', () => {
  it.each([
    ['goes out after a day when nobody says when', null, hours(24)],
    ['goes out when the admin says', hours(3), hours(3)],
    ['may stay on for a week', hours(168), hours(168)],
    ['may not stay on longer', hours(169), null],
    ['may not end in the past', hours(-1), null],
  ])('%s', (_title, until, end) => {
    expect(judgeEnd({ until, now })).toEqual(end);
  });

  it('is on until its very moment', () => {
    expect(isOn({ enabled: true, until: hours(1) }, now)).toBe(true);
    expect(isOn({ enabled: true, until: now }, now)).toBe(false);
    expect(isOn({ enabled: false, until: null }, now)).toBe(false);
  });
});
