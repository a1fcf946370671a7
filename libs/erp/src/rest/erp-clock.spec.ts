import { ErpClock } from './erp-clock';

const NOW = new Date('2026-11-20T03:00:00Z');
const HOUR = 3_600_000;
const header = (offset: number): string => new Date(NOW.getTime() + offset).toUTCString();

describe('the ERP’s clock beside ours', () => {
  const behind = (clock: ErpClock): number => NOW.getTime() - clock.theirs(NOW).getTime();

  it('is asked a little earlier than ours, never later', () => {
    const clock = new ErpClock();
    clock.heard(header(0), NOW);
    expect(behind(clock)).toBe(2000);
  });

  it('is followed when it is slow, and not when it is fast', () => {
    const clock = new ErpClock();
    clock.heard(header(HOUR), NOW);
    expect(behind(clock)).toBe(2000);
    clock.heard(header(-HOUR), NOW);
    expect(behind(clock)).toBe(HOUR + 2000);
  });

  it('is forgiven one wild moment after some sane answers, and leads to no instant before time began', () => {
    const clock = new ErpClock();
    clock.heard('Thu, 01 Jan 1970 00:00:00 GMT', NOW);
    expect(clock.theirs(NOW)).toEqual(new Date(0));
    for (let answers = 0; answers < 16; answers++) clock.heard(header(0), NOW);
    expect(behind(clock)).toBe(2000);
  });

  it('is unknown until it was heard, and a header that is no date tells nothing', () => {
    const clock = new ErpClock();
    clock.heard(null, NOW);
    clock.heard('yesterday', NOW);
    expect(clock.known).toBe(false);
  });
});
