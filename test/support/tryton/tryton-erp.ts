import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type EmbeddedPostgres, startPostgres } from '../../../scripts/embedded/postgres';
import { day } from '../../../libs/erp/src/tryton/tryton-wire.rules';
import { runDir } from '../../../scripts/test-runs';
import { Books, type TrytonSeed } from './seed';
import { onPostgres, seededCluster } from './seeded-cluster';
import { DATABASE, TrytonServer } from './tryton-server';

/** A sale as it stands in Tryton's own table. */
export interface LedgerSale {
  readonly id: number;
  readonly reference: string;
  readonly state: 'draft' | 'quotation' | 'confirmed' | 'processing' | 'done' | 'cancelled';
  readonly number: string | null;
}

/** A seeded Tryton on a PostgreSQL of its own, that can be stopped, killed and frozen. */
export class TrytonErp {
  /** The administrator of the ERP, for what people do there: ship, invoice, change. */
  readonly books: Books;

  private constructor(
    private readonly dir: string,
    private postgres: EmbeddedPostgres,
    readonly server: TrytonServer,
    readonly seed: TrytonSeed,
  ) {
    this.books = new Books(server.url, DATABASE, seed.adminPassword);
  }

  static async open(): Promise<TrytonErp> {
    const { dir: cached, seed } = await seededCluster();
    const dir = mkdtempSync(join(runDir(), 'tryton-'));
    // With its owners: the data belong to the user that PostgreSQL runs as.
    const copy = spawnSync('cp', ['-a', `${cached}/.`, dir], { encoding: 'utf8' });
    if (copy.status !== 0) throw new Error(`The seeded Tryton cannot be copied: ${copy.stderr}`);
    const postgres = await startPostgres({ dir, durable: false });
    const server = await TrytonServer.on(dir, postgres.ownerUrl);
    await server.start();
    return new TrytonErp(dir, postgres, server, seed);
  }

  /** What the portal is told about it. */
  settings(url = this.server.url) {
    return {
      ...{ ERP_KIND: 'tryton' as const, ERP_URL: url, ERP_DATABASE: DATABASE },
      ...{ ERP_USER: this.seed.user, ERP_PASSWORD: this.seed.password },
    };
  }

  async sql<T>(query: string): Promise<T[]> {
    return (await onPostgres(this.postgres, DATABASE, query)) as T[];
  }

  ledger(): Promise<LedgerSale[]> {
    return this.sql<LedgerSale>('select id, reference, state, number from sale_sale order by id');
  }

  /** Somebody counts an article in the first warehouse. */
  async countStock(sku: string, quantity: number): Promise<void> {
    const { books } = this;
    const warehouse = await books.one('stock.location', [['type', '=', 'warehouse']], ['storage_location']);
    const product = await books.one('product.product', [['code', '=', sku]]);
    const lines = [['create', [{ product: product.id, quantity, expected_quantity: 0 }]]];
    const [inventory] = await books.create('stock.inventory', { location: warehouse.storage_location, lines });
    await books.call('model.stock.inventory.confirm', [inventory]);
  }

  /** The goods of an order leave the house. */
  async ship(reference: string): Promise<void> {
    const sale = await this.books.one('sale.sale', [['reference', '=', reference]], ['shipments']);
    for (const step of ['assign_force', 'pick', 'pack', 'done'])
      await this.books.call(`model.stock.shipment.out.${step}`, sale.shipments);
  }

  /** Answers the number of the invoice. */
  async postInvoice(reference: string): Promise<string> {
    const sale = await this.books.one('sale.sale', [['reference', '=', reference]], ['invoices']);
    const today = day(new Date().toISOString().slice(0, 10));
    await this.books.call('model.account.invoice.write', sale.invoices, { invoice_date: today });
    await this.books.call('model.account.invoice.post', sale.invoices);
    return (await this.books.one('account.invoice', [['id', 'in', sale.invoices]], ['number'])).number as string;
  }

  stopPostgres(): Promise<void> {
    return this.postgres.stop();
  }

  async startPostgres(): Promise<void> {
    this.postgres = await startPostgres({ dir: this.dir, durable: false, port: this.postgres.port });
  }

  async close(): Promise<void> {
    await this.server.kill();
    await this.postgres.stop();
    rmSync(this.dir, { recursive: true, force: true });
  }
}
