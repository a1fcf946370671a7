import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { EventStream } from './event-stream';

describe('an event stream', () => {
  let server: Server;
  let reader: IncomingMessage;
  let stream: EventStream;
  let response: ServerResponse;

  beforeEach(async () => {
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const request = get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' });
    [, response] = (await once(server, 'request')) as [IncomingMessage, ServerResponse];
    stream = new EventStream(response);
    stream.begin({ 'x-request-id': 'abc' });
    [reader] = (await once(request, 'response')) as [IncomingMessage];
  });

  afterEach(async () => {
    reader.destroy();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  it('tells proxies to pass each event on at once and to keep none', () => {
    expect(reader.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-request-id': 'abc',
    });
  });

  it('gives an id only to events that are kept', async () => {
    stream.send({ event: 'order', id: 7, data: { a: 'x\ny' } });
    stream.send({ event: 'service-mode', data: null });
    stream.end();
    let text = '';
    for await (const chunk of reader) text += String(chunk);
    expect(text).toBe('retry: 1000\n\nevent: order\nid: 7\ndata: {"a":"x\\ny"}\n\nevent: service-mode\ndata: null\n\n');
  });

  it('cuts off a reader who does not keep up, and frees what was held for it', async () => {
    const ended = new Promise<void>((resolve) => stream.onEnd(resolve));
    reader.pause();
    const big = { event: 'order', data: 'x'.repeat(100_000) };
    for (let sent = 0; sent < 200 && !response.destroyed; sent++) {
      stream.send(big);
      await new Promise(setImmediate);
    }
    await ended;
    expect(response.destroyed).toBe(true);
  });

  it('notices that the reader went away', async () => {
    const ended = new Promise<void>((resolve) => stream.onEnd(resolve));
    reader.destroy();
    await ended;
  });

  it('frees at once what is tied to it after its end', () => {
    stream.end();
    const ender = jest.fn();
    stream.onEnd(ender);
    expect(ender).toHaveBeenCalledTimes(1);
  });
});
