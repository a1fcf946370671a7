import { type Changes } from './changes';
import { type Database } from './database';
import { problemCodeOf } from './day-download.rules';
import { type KitState } from './device';
import { FetchRecord } from './fetch-record';
import { kitCacheOf } from './kit-cache';
import { isOld, type KeptKit, type KitOffer, partsOf, typeOf } from './kit.rules';
import { BrokenZip, entriesOf, fileOf } from './zip-parts';

/** Steps in which progress is told. */
const STEPS = 50;

export interface KitDelivery {
  readonly version: string;
  /** Bytes; null where the portal does not say. */
  readonly size: number | null;
  readonly body: ReadableStream<Uint8Array>;
}

/** What the portal says and gives of the kit. Each verb: @throws NoAnswer, PortalRefusal, SignedOut */
export interface KitSource {
  offer(): Promise<KitOffer>;
  /** Null: the device's version is the newest. */
  fetch(version: string | null): Promise<KitDelivery | null>;
}

const NEVER: KitState = { state: 'never', progress: 0, problem: null, kept: null };
const ARCHIVES = '/tablet-kit/';

/**
 * Papers to sell with when all else is gone: one archive, kept as it came. A kit takes the place of the one before it in one
 * step, once all of it is here and can be read; until then the one before stays.
 */
export class Kit {
  private readonly record: FetchRecord<KitState>;
  private readonly cacheName: string;

  constructor(
    userId: string,
    database: Database,
    private readonly changes: Changes,
    private readonly source: KitSource,
  ) {
    this.cacheName = kitCacheOf(userId);
    this.record = new FetchRecord<KitState>(database, changes, 'kit', NEVER);
  }

  offer(): Promise<KitOffer> {
    return this.source.offer();
  }

  async state(): Promise<KitState> {
    const state = await this.record.read();
    // A browser short of room may have taken the archive and left the database.
    return state.kept && !(await this.archive(state.kept)) ? { ...state, kept: null } : state;
  }

  /** Ends when it is done or has failed; with one under way in some tab, at once. */
  async start(): Promise<void> {
    await this.record.alone(async () => {
      const { kept } = await this.state();
      await this.record.change({ state: 'running', progress: 0, problem: null, kept });
      try {
        const renewed = await this.renewed(kept);
        await this.record.change({ state: 'done', progress: 1, kept: renewed });
        await this.forgetAllBut(renewed);
        // Says how full the device is.
        this.changes.tell('download');
      } catch (error) {
        const problem = error instanceof BrokenZip ? 'download.interrupted' : problemCodeOf(error);
        if (problem === null) throw error;
        await this.record.change({ state: 'failed', problem });
      }
    });
  }

  /** Compares one that somebody once asked for with the portal's; true where it was time to. */
  async refreshIfOld(): Promise<boolean> {
    const { kept } = await this.state();
    if (!kept || !isOld(kept, Date.now())) return false;
    await this.start();
    return true;
  }

  /** One file of it, or null when it is not here (any more). */
  async part(name: string): Promise<Blob | null> {
    const zip = await this.whole();
    const entry = zip && (await entriesOf(zip)).find((one) => one.name === name);
    return zip && entry ? fileOf(zip, entry, typeOf(name)) : null;
  }

  /** All of it as one archive. */
  async whole(): Promise<Blob | null> {
    const { kept } = await this.record.read();
    const archive = kept && (await this.archive(kept));
    return archive ? archive.blob() : null;
  }

  private async renewed(before: KeptKit | null): Promise<KeptKit> {
    const { parts, version, withoutPapers } = await this.source.offer();
    const now = (): string => new Date().toISOString();
    if (version === before?.version) return { ...before, checkedAt: now(), parts: partsOf(before.parts, parts) };
    const delivery = await this.source.fetch(before?.version ?? null);
    if (!delivery && before) return { ...before, checkedAt: now() };
    if (!delivery) throw new BrokenZip('nothing came');
    const archive = ARCHIVES + crypto.randomUUID();
    const zip = await this.keep(archive, delivery);
    try {
      if (delivery.size !== null && delivery.size !== zip.size) throw new BrokenZip('cut short');
      const came = partsOf(await entriesOf(zip), parts);
      const [fetchedAt, checkedAt] = [now(), now()];
      const kept = { archive, version: delivery.version, fetchedAt, checkedAt };
      return { ...kept, size: zip.size, parts: came, withoutPapers };
    } catch (error) {
      await (await this.cache()).delete(archive);
      throw error;
    }
  }

  /** Straight to the disk: no more of it is in memory than a piece. What breaks off on the way is not kept at all. */
  private async keep(archive: string, { size, body }: KitDelivery): Promise<Blob> {
    const cache = await this.cache();
    const headers = { 'content-type': 'application/zip' };
    await cache.put(archive, new Response(body.pipeThrough(this.counting(size)), { headers }));
    const kept = await cache.match(archive);
    if (!kept) throw new BrokenZip('not kept');
    return kept.blob();
  }

  private counting(size: number | null): TransformStream<Uint8Array, Uint8Array> {
    let bytes = 0;
    let told = 0;
    return new TransformStream({
      transform: async (piece, on) => {
        bytes += piece.byteLength;
        on.enqueue(piece);
        const step = size === null ? 0 : Math.floor((bytes / size) * STEPS);
        if (step <= told) return;
        told = step;
        await this.record.change({ progress: Math.min(1, step / STEPS) });
      },
    });
  }

  private async archive({ archive }: KeptKit): Promise<Response | undefined> {
    return (await this.cache()).match(archive);
  }

  /** Only after the record names the new one: a crash before leaves one too many, never none. */
  private async forgetAllBut({ archive }: KeptKit): Promise<void> {
    const cache = await this.cache();
    for (const { url } of await cache.keys()) if (new URL(url).pathname !== archive) await cache.delete(url);
  }

  private readonly cache = (): Promise<Cache> => caches.open(this.cacheName);
}
