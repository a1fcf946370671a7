import { Injectable } from '@nestjs/common';
import { Clock } from '@jembatan/kernel';
import { RedisConnection, Transactions } from '@jembatan/platform';
import { PinoLogger } from 'nestjs-pino';
import { type BreakTuple, type Figures, type MirrorMeta, type StockTuple } from './figure';
import { FigureRepository } from './figure.repository';
import { META, pricesKey, SnapshotMirror, STOCK_KEY } from './snapshot-mirror.service';
import { SnapshotRepository } from './snapshot.repository';

/** Milliseconds between two tries to refill a mirror that a reader missed. */
const REFILL_PAUSE_MS = 2000;

type Answer = [meta: string | null, ...figures: (string | null)[]];

/** What only the pace of refilling needs. */
@Injectable()
export class SnapshotReaderTools {
  constructor(
    readonly clock: Clock,
    readonly logger: PinoLogger,
  ) {
    logger.setContext('SnapshotReader');
  }
}

/** Figures as last heard: from Redis in one round trip, from PostgreSQL while Redis is away or lacks them. */
@Injectable()
export class SnapshotReader {
  private refilledAt = 0;

  constructor(
    private readonly redis: RedisConnection,
    private readonly transactions: Transactions,
    private readonly snapshots: SnapshotRepository,
    private readonly repository: FigureRepository,
    private readonly mirror: SnapshotMirror,
    private readonly tools: SnapshotReaderTools,
  ) {}

  async figures(priceList: string | null, skus: readonly string[]): Promise<Figures> {
    return (await this.fromRedis(priceList, skus)) ?? this.storedFigures(priceList, skus);
  }

  /** From PostgreSQL: never behind what was published before the call. */
  async storedFigures(priceList: string | null, skus: readonly string[]): Promise<Figures> {
    const [snapshots, stock, breaks] = await this.transactions.each((tx) =>
      Promise.all([
        this.snapshots.list(tx),
        this.repository.stock(tx, skus),
        priceList === null ? new Map<string, BreakTuple[]>() : this.repository.prices(tx, priceList, skus),
      ]),
    );
    const asOf = (kind: 'prices' | 'stock'): number | null =>
      snapshots.find((snapshot) => snapshot.kind === kind)?.asOf?.getTime() ?? null;
    return { stockAsOf: asOf('stock'), stock, pricesAsOf: priceList === null ? null : asOf('prices'), breaks };
  }

  private async fromRedis(priceList: string | null, skus: readonly string[]): Promise<Figures | null> {
    const answers = await this.redis.ask(async (redis) => {
      const pipeline = redis.pipeline().hmget(STOCK_KEY, META, ...skus);
      if (priceList !== null) pipeline.hmget(pricesKey(priceList), META, ...skus);
      return pipeline.exec();
    });
    if (!answers || answers.some(([error]) => error !== null)) return null;
    const [stock, prices] = answers.map(([, values]) => values as Answer);
    if (!stock?.[0] || (prices && !prices[0])) {
      this.refill();
      return null;
    }
    return {
      stockAsOf: asOfIn(stock),
      stock: fieldsOf<StockTuple>(skus, stock),
      pricesAsOf: prices ? asOfIn(prices) : null,
      breaks: prices ? fieldsOf<BreakTuple[]>(skus, prices) : new Map(),
    };
  }

  private refill(): void {
    const now = this.tools.clock.now().getTime();
    if (now - this.refilledAt < REFILL_PAUSE_MS) return;
    this.refilledAt = now;
    this.mirror
      .refill()
      .catch((error: unknown) => this.tools.logger.warn({ error }, 'the mirror could not be refilled'));
  }
}

const asOfIn = ([meta]: Answer): number | null => (meta === null ? null : (JSON.parse(meta) as MirrorMeta).asOf);

function fieldsOf<T>(skus: readonly string[], [, ...figures]: Answer): Map<string, T> {
  const found = new Map<string, T>();
  figures.forEach((figure, index) => {
    const sku = skus[index];
    if (figure !== null && sku !== undefined) found.set(sku, JSON.parse(figure) as T);
  });
  return found;
}
