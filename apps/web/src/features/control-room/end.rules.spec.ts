import { endFieldOf, judgeEnd } from './end.rules';

const now = new Date('2026-11-21T09:30:00Z');

describe('The end of a mode or a flag', () => {
  it('is typed and shown by the clock of WIB', () => {
    expect(endFieldOf(now)).toBe('2026-11-21T16:30');
    expect(judgeEnd({ typed: '2026-11-21T18:00', needed: true, now })).toEqual({
      kind: 'good',
      until: '2026-11-21T11:00:00.000Z',
    });
  });

  it.each([
    ['', true, { kind: 'missing' }],
    ['', false, { kind: 'good', until: undefined }],
    ['2026-11-21T16:30', false, { kind: 'past' }],
    ['2026-13-41T99:99', true, { kind: 'missing' }],
  ] as const)('typed as "%s" (needed: %s) is %j', (typed, needed, verdict) => {
    expect(judgeEnd({ typed, needed, now })).toEqual(verdict);
  });
});
