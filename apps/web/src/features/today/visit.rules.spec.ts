import { judgeReason } from './visit.rules';

describe('A visit begins with a reason', () => {
  it.each([
    [null, '', 'missing'],
    [null, 'diminta pemilik', 'missing'],
    ['routine', '', 'good'],
    ['other', 'ok', 'short'],
    ['other', '      ', 'short'],
    ['other', 'Pameran di alun-alun', 'good'],
  ] as const)('%s with "%s" is %s', (reason, text, verdict) => {
    expect(judgeReason({ reason, text })).toBe(verdict);
  });
});
