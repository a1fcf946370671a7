import { Injectable } from '@nestjs/common';
import { Transactions } from '@jembatan/platform';
import { StockClaims } from './stock-claims.port';

export interface AskedFigure {
  readonly sku: string;
  readonly asOf: Date;
}

interface Batch {
  readonly figures: Map<string, AskedFigure>;
  readonly answer: Promise<Map<string, number>>;
}

/**
 * What our orders take, for pages of the catalogue. Pages that come while a statement is under way are answered together
 * by the next: many readers cost PostgreSQL no more than a few. Every answer is read after its page was asked for.
 */
@Injectable()
export class Claims {
  private running: Promise<unknown> = Promise.resolve();
  private next: Batch | null = null;

  constructor(
    private readonly claims: StockClaims,
    private readonly transactions: Transactions,
  ) {}

  /** Sales units by SKU; the map may hold other SKUs too. */
  claimed(figures: readonly AskedFigure[]): Promise<ReadonlyMap<string, number>> {
    const batch = (this.next ??= this.begin());
    // Around the publishing of a reading one SKU may be asked for as of two instants: those pages ask by themselves.
    if (figures.some(({ sku, asOf }) => (batch.figures.get(sku)?.asOf ?? asOf).getTime() !== asOf.getTime()))
      return this.ask(figures);
    for (const figure of figures) batch.figures.set(figure.sku, figure);
    return batch.answer;
  }

  private begin(): Batch {
    const figures = new Map<string, AskedFigure>();
    const answer = this.running.then(() => {
      this.next = null;
      return this.ask([...figures.values()]);
    });
    this.running = answer.catch(() => undefined);
    return { figures, answer };
  }

  private ask(figures: readonly AskedFigure[]): Promise<Map<string, number>> {
    return this.transactions.each((tx) => this.claims.claimed(tx, figures));
  }
}
