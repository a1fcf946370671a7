import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Announcements, Transactions } from '@jembatan/platform';
import { PinoLogger } from 'nestjs-pino';
import { CATALOG_CHANGED } from './catalog-sync.service';
import { ProductRepository } from './product.repository';
import { type Shelf, shelfOf } from './product-search.rules';
import { SnapshotRepository } from './snapshot.repository';

const POLL_MS = 2000;

interface Loaded {
  readonly version: number;
  readonly shelf: Shelf;
}

/** The products in memory, read again when their version changed. Follows changes from its first use on. */
@Injectable()
export class ProductShelf implements BeforeApplicationShutdown {
  private loaded: Loaded | null = null;
  private loading: Promise<Loaded> | null = null;
  private stop: (() => void) | null = null;

  constructor(
    private readonly transactions: Transactions,
    private readonly snapshots: SnapshotRepository,
    private readonly products: ProductRepository,
    private readonly announcements: Announcements,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(ProductShelf.name);
  }

  /** The last shelf read; waits only for the first. */
  async current(): Promise<Shelf> {
    this.follow();
    return (this.loaded ?? (await this.load())).shelf;
  }

  beforeApplicationShutdown(): void {
    this.stop?.();
  }

  private follow(): void {
    if (this.stop) return;
    const look = (): void => {
      this.load().catch((error: unknown) => this.logger.warn({ error }, 'the products could not be read again'));
    };
    const unsubscribe = this.announcements.on(CATALOG_CHANGED, look);
    const timer = setInterval(look, POLL_MS);
    this.stop = () => {
      unsubscribe();
      clearInterval(timer);
    };
  }

  private load(): Promise<Loaded> {
    this.loading ??= this.read().finally(() => {
      this.loading = null;
    });
    return this.loading;
  }

  private async read(): Promise<Loaded> {
    return this.transactions.each(async (tx) => {
      const version = (await this.snapshots.list(tx)).find(({ kind }) => kind === 'items')?.version ?? 0;
      if (this.loaded?.version !== version)
        this.loaded = { version, shelf: shelfOf(await this.products.listActive(tx)) };
      return this.loaded;
    });
  }
}
