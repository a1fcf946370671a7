import { type Clock } from '@jembatan/kernel';
import { WireLog } from './wire-log';

const START = Date.parse('2026-11-21T03:00:00Z');
const request = { method: 'POST', path: '/v1/sales-orders', sent: '{}' };
const answer = { status: 201, answer: '{"number":"SO-1"}', fault: null };

describe('What went over the wire', () => {
  let now: number;
  const clock: Clock = { now: () => new Date(now) };
  const heard = (): WireLog => {
    now = START;
    return new WireLog(clock);
  };

  it('is each request with its answer and the time that it took', () => {
    const log = heard();
    const answered = log.listener(request);
    now += 42;
    answered(answer);
    expect(log.calls).toEqual([{ ...request, ...answer, at: '2026-11-21T03:00:00.000Z', took: 42 }]);
  });

  it('holds a request that nobody answered', () => {
    const log = heard();
    log.listener(request);
    expect(log.calls).toMatchObject([{ path: '/v1/sales-orders', took: null, status: null, fault: null }]);
  });

  it('is bounded: long texts are cut with what is missing, of many requests the last are kept in their order', () => {
    const log = heard();
    for (let nth = 0; nth < 50; nth += 1)
      log.listener({ ...request, path: `/${nth}`, sent: 'x'.repeat(20_000) })({ ...answer, answer: null });
    const { calls } = log;
    expect(calls.map(({ path }) => path)).toEqual(Array.from({ length: 40 }, (_, at) => `/${at + 10}`));
    expect(calls[0]?.sent).toMatch(/^x{16000} … \(\+4000\)$/);
  });
});
