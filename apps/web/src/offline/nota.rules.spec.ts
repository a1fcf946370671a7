import { judgeNota } from './nota.rules';

const refused = (status: number, code: string, retryAfter: number | null = null) =>
  judgeNota({ kind: 'refused', problem: { status, code, requestId: '' }, retryAfter });

describe('An answer to a paper note', () => {
  it.each([
    ['none', judgeNota({ kind: 'none' }), 'queued', 'pause'],
    ['an end of the sign-in', judgeNota({ kind: 'signed-out', code: 'auth.signed_out' }), 'queued', 'stop'],
    ['a page of the network', refused(404, 'http.404'), 'queued', 'pause'],
    ['a portal that is down', refused(503, 'database.unavailable', 5), 'queued', 'pause'],
    ['too many at once', refused(429, 'rate.limited', 9), 'queued', 'pause'],
    ['a suspension', refused(403, 'account.suspended'), 'queued', 'stop'],
    ['a store of somebody else', refused(404, 'store.not_found'), 'needs-you', 'go-on'],
    ['a note that the portal forgot', refused(404, 'nota.not_found'), 'queued', 'pause'],
    ['a photo that is broken', refused(400, 'request.invalid'), 'refused', 'go-on'],
    ['another note of this id', refused(409, 'nota.id_taken'), 'refused', 'go-on'],
  ])('%s leaves it as it must be', (_, settled, state, then) => {
    expect(settled).toMatchObject({ state, then });
  });
});
