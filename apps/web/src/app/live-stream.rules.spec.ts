import { readEvents, reconnectAfter } from './live-stream.rules';

describe('The stream of events', () => {
  it('is read in whole events; what has not come in yet waits', () => {
    const { events, rest } = readEvents('retry: 1000\n\nevent: order\nid: 7\ndata: {"a":1}\n\nevent: ord');
    expect(events).toEqual([{ event: 'order', id: '7', data: '{"a":1}' }]);
    expect(rest).toBe('event: ord');
  });

  it('goes on where the piece before it stopped', () => {
    const { rest } = readEvents('event: service-mode\nda');
    expect(readEvents(`${rest}ta: {}\n\n`).events).toEqual([{ event: 'service-mode', id: null, data: '{}' }]);
  });

  it('takes a heartbeat for no event', () => {
    expect(readEvents(': still here\n\n')).toEqual({ events: [], rest: '' });
  });

  it('joins the lines of one event', () => {
    expect(readEvents('data: a\r\ndata: b\r\n\r\n').events).toEqual([{ event: 'message', id: null, data: 'a\nb' }]);
  });
});

describe('After a lost stream', () => {
  it.each([
    [0, 0, 250],
    [0, 1, 500],
    [3, 1, 4_000],
    [20, 1, 30_000],
    [20, 0, 15_000],
  ])('and %i failures the next try comes later, never all at once (chance %d)', (failures, chance, after) => {
    expect(reconnectAfter(failures, chance)).toBe(after);
  });
});
