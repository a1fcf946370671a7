import { gzipSync } from 'node:zlib';
import { type CDPSession, type Page } from 'playwright-core';
import { median } from '../../../scripts/bench/measure';

/** A mid-range tablet on a poor connection: so many times slower than the machine on which the limits were set, at rest. */
const SLOWER_CPU = 4;
/** What that machine counts: rounds of COUNTS_ROUNDS in its window. */
const REFERENCE_ROUNDS = 900;
/** In a page, at full speed: rounds of everyday JavaScript in each of some windows of 60 ms; the first two warm up. */
const COUNTS_ROUNDS = `(() => {
  const round = () => {
    const words = Array.from({ length: 200 }, (_, i) => ({ name: 'product ' + ((i * 7919) % 200), price: i * 1.11 }));
    words.sort((one, other) => (one.name < other.name ? -1 : 1));
    return JSON.parse(JSON.stringify(words));
  };
  return Array.from({ length: 8 }, () => {
    let rounds = 0;
    for (const end = performance.now() + 60; performance.now() < end; rounds += 1) round();
    return rounds;
  }).slice(2);
})()`;
const LATENCY_MS = 150;
const DOWN_BYTES_PER_S = 1_600_000 / 8;
const UP_BYTES_PER_S = 750_000 / 8;

/** What one page fetched, as it came over the line. */
export class Meter {
  private readonly urls = new Map<string, { readonly url: string; readonly type: string }>();
  private readonly bytes = new Map<string, number>();

  private constructor(
    private readonly page: Page,
    private readonly devtools: CDPSession,
  ) {
    devtools.on('Network.requestWillBeSent', ({ requestId, request, type }) =>
      this.urls.set(requestId, { url: request.url, type: type ?? '' }),
    );
    devtools.on('Network.dataReceived', ({ requestId, encodedDataLength }) => this.add(requestId, encodedDataLength));
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
      this.bytes.set(requestId, Math.max(encodedDataLength, this.bytes.get(requestId) ?? 0)),
    );
  }

  static async on(page: Page): Promise<Meter> {
    const devtools = await page.context().newCDPSession(page);
    const meter = new Meter(page, devtools);
    await devtools.send('Network.enable');
    return meter;
  }

  /** Answers by how much the CPU was slowed down. */
  async slowDown(): Promise<number> {
    const rate = await this.slowCpuOnly();
    await this.devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: LATENCY_MS,
      downloadThroughput: DOWN_BYTES_PER_S,
      uploadThroughput: UP_BYTES_PER_S,
    });
    return rate;
  }

  /**
   * To the tablet's speed, as Lighthouse's guide to throttling has it: a machine that is itself slower than the reference at
   * this moment, for it is small or shared, is slowed down by as much less; none by more than SLOWER_CPU.
   */
  async slowCpuOnly(): Promise<number> {
    const rounds = median(await this.page.evaluate<number[]>(COUNTS_ROUNDS));
    const rate = Math.max(1, SLOWER_CPU * Math.min(1, rounds / REFERENCE_ROUNDS));
    await this.devtools.send('Emulation.setCPUThrottlingRate', { rate });
    return rate;
  }

  async fullSpeed(): Promise<void> {
    await this.devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await this.devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  }

  /** Bytes of every script asked for until now, with gzip, whatever coding the line had. */
  async scriptBytes(): Promise<number> {
    const scripts = [...new Set([...this.urls.values()].filter(({ type }) => type === 'Script').map(({ url }) => url))];
    const sizes = await Promise.all(
      scripts.map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer()), { level: 9 }).length),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  /** Bytes on the line of what was asked at paths that match, headers included. */
  bytesOf(path: RegExp): number {
    return [...this.urls]
      .filter(([, { url }]) => path.test(new URL(url).pathname))
      .reduce((sum, [id]) => sum + (this.bytes.get(id) ?? 0), 0);
  }

  private add(requestId: string, bytes: number): void {
    this.bytes.set(requestId, (this.bytes.get(requestId) ?? 0) + bytes);
  }
}
