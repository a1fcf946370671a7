import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { NoAnswer, PortalRefusal } from '../api/problem';
import { Changes } from './changes';
import { type Database, openDatabase } from './database';
import { Kit, type KitDelivery, type KitSource } from './kit';
import { kitCacheOf } from './kit-cache';
import { type KitPart } from './kit.rules';
import { keepYoung } from './young-kit';
import { PretendBrowser } from './testing/pretend-browser';

const zipOf = async (files: Readonly<Record<string, string>>): Promise<Uint8Array<ArrayBuffer>> => {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
};

const partNamed = (name: string): KitPart => ({
  ...{ name, kind: 'catalogue', title: 'Grosir', size: 1, asOf: '2026-11-22T01:00:00Z' },
});

/** The portal's side: what it holds, and what becomes of the bytes on the way. */
class PretendSource implements KitSource {
  version = '"one"';
  bytes: Uint8Array<ArrayBuffer> = new Uint8Array();
  delivered = 0;
  asked = 0;
  send = (bytes: Uint8Array): ReadableStream<Uint8Array> => inPieces(bytes, bytes.length);
  refusal: Error | null = null;

  asOf = '2026-11-22T01:00:00Z';

  offer = () => {
    if (this.refusal) return Promise.reject(this.refusal);
    const parts = [{ ...partNamed('katalog.pdf'), asOf: this.asOf }];
    return Promise.resolve({ version: this.version, size: this.bytes.length, parts, withoutPapers: 0 });
  };

  fetch(version: string | null): Promise<KitDelivery | null> {
    this.asked += 1;
    if (version === this.version) return Promise.resolve(null);
    this.delivered += 1;
    return Promise.resolve({ version: this.version, size: this.bytes.length, body: this.send(this.bytes) });
  }
}

/** The first `upTo` bytes; then, if there are more, the connection is gone. */
const inPieces = (bytes: Uint8Array, upTo: number, fails = true): ReadableStream<Uint8Array> => {
  let at = 0;
  return new ReadableStream({
    pull: (on) => {
      if (at < upTo) return on.enqueue(bytes.slice(at, (at += 64)));
      if (fails && upTo < bytes.length) on.error(new TypeError('network error'));
      else on.close();
    },
  });
};

describe('The kit on a tablet', () => {
  let browser: PretendBrowser;
  let database: Database;
  let changes: Changes;
  let source: PretendSource;

  beforeEach(async () => {
    browser = new PretendBrowser();
    browser.install();
    database = await openDatabase('u1', () => undefined);
    changes = new Changes('u1');
    source = new PretendSource();
    source.bytes = await zipOf({ 'katalog.pdf': `%PDF ${'harga lama '.repeat(400)}`, 'formulir.xlsx': 'PK' });
  });

  afterEach(() => {
    database.close();
    changes.close();
  });

  const open = (): Kit => new Kit('u1', database, changes, source);
  const textOf = async (kit: Kit): Promise<string | undefined> => (await kit.part('katalog.pdf'))?.text();
  const archives = (): number => browser.caches.of(kitCacheOf('u1')).kept.size;

  it('is kept whole, with what is in it, and opens file by file or as one after the app was opened anew', async () => {
    await open().start();
    const kit = open();
    const { state, kept } = await kit.state();
    expect([state, kept?.size]).toEqual(['done', source.bytes.length]);
    expect(kept?.parts.map(({ name, title, asOf }) => [name, title, asOf !== null])).toEqual([
      ['katalog.pdf', 'Grosir', true],
      ['formulir.xlsx', 'formulir.xlsx', false],
    ]);
    expect(await textOf(kit)).toMatch(/^%PDF harga lama/);
    expect((await kit.whole())?.size).toBe(source.bytes.length);
    expect(await kit.part('lain.pdf')).toBeNull();
  });

  it('that is still the newest is not even asked to be sent, and is known to be compared', async () => {
    const kit = open();
    await kit.start();
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_700_000);
    source.asOf = '2026-11-22T07:00:00Z';
    await kit.refreshIfOld();
    later.mockRestore();
    const { kept } = await kit.state();
    expect([source.asked, kept?.version, kept?.parts[0]?.asOf]).toEqual([1, '"one"', source.asOf]);
    expect(await textOf(kit)).toMatch(/^%PDF/);
  });

  it('stays young by itself once somebody asked for it, and takes the place of the one before', async () => {
    const kit = open();
    await kit.refreshIfOld();
    expect(source.delivered).toBe(0);
    await kit.start();
    source.version = '"two"';
    source.bytes = await zipOf({ 'katalog.pdf': '%PDF harga baru' });
    await kit.refreshIfOld();
    expect(source.delivered).toBe(1);
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_700_000);
    await kit.refreshIfOld();
    later.mockRestore();
    expect(await textOf(kit)).toBe('%PDF harga baru');
    expect(archives()).toBe(1);
  });

  it.each([
    ['breaks off with an error', true],
    ['just ends', false],
  ])('whose download %s leaves the one before, and nothing unfinished', async (_, fails) => {
    const kit = open();
    await kit.start();
    source.version = '"two"';
    source.send = (bytes) => inPieces(bytes, bytes.length >> 1, fails);
    await kit.start();
    const { state, problem, kept } = await kit.state();
    expect([state, kept?.version]).toEqual(['failed', '"one"']);
    expect(problem).toBe(fails ? 'client.no_answer' : 'download.interrupted');
    expect(await textOf(kit)).toMatch(/^%PDF harga lama/);
    expect(archives()).toBe(1);
  });

  it('whose tab died in mid-download says so in the next, and can be asked for again', async () => {
    // A body that never ends, in a tab that is gone with its locks.
    source.send = () => new ReadableStream();
    void open().start();
    while ((await open().state()).state !== 'running') await new Promise((go) => setTimeout(go, 1));
    const reopened = new PretendBrowser();
    Object.defineProperty(globalThis.navigator, 'locks', { value: reopened.locks, configurable: true });
    const kit = open();
    expect(await kit.state()).toMatchObject({ state: 'failed', problem: 'download.interrupted', kept: null });
    source.send = (bytes) => inPieces(bytes, bytes.length);
    await kit.start();
    expect((await kit.state()).state).toBe('done');
  });

  it('that does not fit on the device says so, and leaves the one before', async () => {
    const kit = open();
    await kit.start();
    source.version = '"two"';
    browser.caches.of(kitCacheOf('u1')).room = 100;
    await kit.start();
    expect(await kit.state()).toMatchObject({ state: 'failed', problem: 'device.full', kept: { version: '"one"' } });
  });

  it.each([
    [new PortalRefusal({ status: 403, code: 'auth.suspended', requestId: '' }, null), 'auth.suspended'],
    [new NoAnswer('gone'), 'client.no_answer'],
  ])('can be read on while the portal gives no new one (%s)', async (refusal, code) => {
    const kit = open();
    await kit.start();
    source.refusal = refusal;
    await kit.start();
    expect(await kit.state()).toMatchObject({ state: 'failed', problem: code, kept: { version: '"one"' } });
    expect(await textOf(kit)).toMatch(/^%PDF/);
  });

  it('that the browser cleared away is told as not there', async () => {
    const kit = open();
    await kit.start();
    await caches.delete(kitCacheOf('u1'));
    expect((await kit.state()).kept).toBeNull();
    expect(await kit.whole()).toBeNull();
  });

  it('tells how far it is, forwards only', async () => {
    const asked: Promise<number>[] = [];
    const kit = open();
    changes.onChange(() => asked.push(kit.state().then(({ progress }) => progress)));
    await kit.start();
    const seen = await Promise.all(asked);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });
});

describe('A kit on a device that is on all day', () => {
  const MINUTE = 60_000;
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  let browser: PretendBrowser;
  let ended: AbortController;
  /** Whether it is time to ask for it, and how often that was done. */
  let kit: { old: boolean; times: number; refreshIfOld: () => Promise<boolean> };

  beforeEach(() => {
    browser = new PretendBrowser();
    browser.install();
    jest.useFakeTimers();
    page.visibilityState = 'visible';
    Object.defineProperty(globalThis, 'document', { value: page, configurable: true });
    ended = new AbortController();
    kit = {
      ...{ old: true, times: 0 },
      refreshIfOld: () => {
        if (kit.old) kit.times += 1;
        return Promise.resolve(kit.old);
      },
    };
    keepYoung(kit, ended.signal);
  });

  afterEach(() => {
    ended.abort();
    Reflect.deleteProperty(globalThis, 'document');
    jest.useRealTimers();
  });

  const after = (minutes: number): Promise<void> => jest.advanceTimersByTimeAsync(minutes * MINUTE);
  const look = (state: 'visible' | 'hidden'): void => {
    page.visibilityState = state;
    page.dispatchEvent(new Event('visibilitychange'));
  };

  it('is asked for by itself as soon as it is old', async () => {
    kit.old = false;
    await after(30);
    kit.old = true;
    await after(5);
    expect(kit.times).toBe(1);
  });

  it('is asked for once an hour, also when each time fails', async () => {
    await after(185);
    expect(kit.times).toBe(4);
  });

  it('is left alone while nobody looks or nothing is online, and asked for when somebody looks again', async () => {
    look('hidden');
    await after(90);
    browser.goOffline();
    look('visible');
    await after(90);
    expect(kit.times).toBe(0);
    browser.online = true;
    look('visible');
    await after(0);
    expect(kit.times).toBe(1);
  });

  it('that meets a fault tells it, and is asked for again', async () => {
    const fault = new Error('a fault of ours');
    kit.refreshIfOld = () => Promise.reject(fault);
    await after(10);
    expect(browser.reported).toEqual([fault, fault]);
  });

  it('is let go with its device, also one whose code comes after that', async () => {
    ended.abort();
    keepYoung(kit, ended.signal);
    expect(jest.getTimerCount()).toBe(0);
    await after(60);
    look('visible');
    await after(0);
    expect(kit.times).toBe(0);
  });
});
