import { gzipSync } from 'node:zlib';
import { type CDPSession, type Page } from 'playwright-core';

/** A mid-range tablet on a poor connection. */
const SLOWER_CPU = 4;
const LATENCY_MS = 150;
const DOWN_BYTES_PER_S = 1_600_000 / 8;
const UP_BYTES_PER_S = 750_000 / 8;

/** What one page fetched, as it came over the line. */
export class Meter {
  private readonly urls = new Map<string, { readonly url: string; readonly type: string }>();
  private readonly bytes = new Map<string, number>();

  private constructor(private readonly devtools: CDPSession) {
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
    const meter = new Meter(devtools);
    await devtools.send('Network.enable');
    return meter;
  }

  async slowDown(): Promise<void> {
    await this.devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU });
    await this.devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: LATENCY_MS,
      downloadThroughput: DOWN_BYTES_PER_S,
      uploadThroughput: UP_BYTES_PER_S,
    });
  }

  async slowCpuOnly(): Promise<void> {
    await this.devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU });
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
