import { Injectable } from '@nestjs/common';
import { Ids } from '@jembatan/kernel';
import { RedisConnection, Transactions } from '@jembatan/platform';
import { type MirrorMeta } from './figure';
import { FigureRepository } from './figure.repository';
import { type Snapshot, SnapshotRepository } from './snapshot.repository';

export const STOCK_KEY = 'catalog:stock';
export const pricesKey = (priceList: string): string => `catalog:prices:${priceList}`;
/** Field of each mirrored hash that describes it; no SKU may be called so. */
export const META = '_meta';
/** Which price lists are mirrored. */
const LISTS_KEY = 'catalog:price-lists';

const FIELDS_AT_ONCE = 1000;
/** Seconds after which what a dead process left half-written is gone. */
const DRAFT_TTL = 120;

/** KEYS: mirror, draft; ARGV: version. Swaps the draft in unless the mirror is as new. */
const SWAP = `
  local meta = redis.call('HGET', KEYS[1], '${META}')
  if meta and cjson.decode(meta).version >= tonumber(ARGV[1]) then
    redis.call('DEL', KEYS[2])
    return 0
  end
  redis.call('RENAME', KEYS[2], KEYS[1])
  redis.call('PERSIST', KEYS[1])
  return 1`;

interface Mirrored {
  readonly key: string;
  readonly snapshot: Snapshot;
  readonly fields: ReadonlyMap<string, unknown>;
}

/** Keeps in Redis what PostgreSQL last heard of prices and stock: one hash for each price list and one for stock. */
@Injectable()
export class SnapshotMirror {
  private filling: Promise<void> | null = null;

  constructor(
    private readonly redis: RedisConnection,
    private readonly transactions: Transactions,
    private readonly snapshots: SnapshotRepository,
    private readonly figures: FigureRepository,
    private readonly ids: Ids,
  ) {}

  /** Brings every hash that is missing or behind up to date; nothing while Redis is away. Joins a refill under way. */
  refill(): Promise<void> {
    this.filling ??= this.fill().finally(() => {
      this.filling = null;
    });
    return this.filling;
  }

  private async fill(): Promise<void> {
    const mirroredLists = await this.redis.ask((redis) => redis.smembers(LISTS_KEY));
    if (!mirroredLists) return;
    await this.transactions.run(async (tx) => {
      // Figures and the version they are labelled with must come from one instant.
      await tx.sql`set transaction isolation level repeatable read, read only`;
      const heard = (await this.snapshots.list(tx)).filter(({ asOf }) => asOf !== null);
      const stock = heard.find(({ kind }) => kind === 'stock');
      const prices = heard.find(({ kind }) => kind === 'prices');
      if (stock && (await this.isBehind(STOCK_KEY, stock)))
        await this.write({ key: STOCK_KEY, snapshot: stock, fields: await this.figures.stock(tx, null) });
      if (!prices) return;
      // A list that is gone is mirrored empty.
      for (const list of new Set([...mirroredLists, ...(await this.figures.priceLists(tx))]))
        if (await this.isBehind(pricesKey(list), prices)) {
          const fields = await this.figures.prices(tx, list, null);
          await this.write({ key: pricesKey(list), snapshot: prices, fields });
          await this.redis.ask((redis) => redis.sadd(LISTS_KEY, list));
        }
    });
  }

  private async isBehind(key: string, { version }: Snapshot): Promise<boolean> {
    const meta = await this.redis.ask((redis) => redis.hget(key, META));
    if (meta === undefined) return false;
    return meta === null || (JSON.parse(meta) as MirrorMeta).version < version;
  }

  private async write({ key, snapshot: { version, asOf }, fields }: Mirrored): Promise<void> {
    const draft = `${key}:draft:${this.ids.next()}`;
    const meta: MirrorMeta = { version, asOf: asOf?.getTime() ?? null };
    await this.redis.ask(async (redis) => {
      await redis.hset(draft, META, JSON.stringify(meta));
      await redis.expire(draft, DRAFT_TTL);
      const entries = [...fields];
      for (let from = 0; from < entries.length; from += FIELDS_AT_ONCE)
        await redis.hset(
          draft,
          entries.slice(from, from + FIELDS_AT_ONCE).flatMap(([sku, figure]) => [sku, JSON.stringify(figure)]),
        );
      await redis.eval(SWAP, 2, key, draft, version);
    });
  }
}
