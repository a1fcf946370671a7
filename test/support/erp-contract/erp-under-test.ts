import { type FeedPage, type FeedQuery } from '@jembatan/kernel';
import { type ErpAdapter } from '@jembatan/erp';
import { type OutgoingLine, type OutgoingOrder } from '@jembatan/ordering';
import { randomUUID } from 'node:crypto';
import { type ProxiedRequest } from './faulty-proxy';

/** What the kit has to know of the seeded ERP. */
export interface ErpFacts {
  /** Has room for at least 200 orders of `lines`. */
  readonly customer: string;
  /** Whatever it orders is refused. */
  readonly refusedCustomer: string;
  /** Two lines or more which the ERP books for `customer` as they stand, with the ERP's tax. At least 1000 × of each are in stock. */
  readonly lines: readonly OutgoingLine[];
  /** Distinct SKUs in the list of items. */
  readonly items: number;
  /** Customers in the list. */
  readonly customers: number;
}

/** An ERP that runs, empty of orders, with the adapter that is to be judged. */
export interface ErpUnderTest {
  /** Where the ERP listens. */
  readonly url: string;
  readonly facts: ErpFacts;
  /** The adapter, reaching the ERP at `url`, which may be a proxy of the kit. */
  adapter(url: string): ErpAdapter;
  /** Does this call of the adapter write? Look-ups, sign-in and lists do not. */
  writes(request: ProxiedRequest): boolean;
  /** What stands in the ERP's own books under the reference, cancelled ones left out; asked past the adapter. */
  ledger(externalRef: string): Promise<{ readonly booked: number; readonly drafts: number }>;
  /** Changes the stock of a SKU in the ERP. */
  changeStock(sku: string): Promise<void>;
  close(): Promise<void>;
}

/** Nobody waits longer than this for one answer in a test. */
export const ANSWER_MS = 20_000;

export const soon = (): AbortSignal => AbortSignal.timeout(ANSWER_MS);

export function orderOf({ customer, lines }: Pick<ErpFacts, 'customer' | 'lines'>): OutgoingOrder {
  return { externalRef: randomUUID(), customerCode: customer, orderedAt: new Date(), note: null, lines };
}

const MAX_PAGES = 2000;

/** The whole list, page by page. */
export async function readThrough<T>(
  read: (query: FeedQuery) => Promise<FeedPage<T>>,
  since: Date | null = null,
): Promise<{ items: T[]; skipped: FeedPage<T>['skipped'][number][]; pages: number }> {
  const whole = { items: [] as T[], skipped: [] as FeedPage<T>['skipped'][number][], pages: 0 };
  for (let cursor: string | null = null; whole.pages < MAX_PAGES;) {
    const page: FeedPage<T> = await read({ cursor, since, signal: soon() });
    whole.items.push(...page.items);
    whole.skipped.push(...page.skipped);
    whole.pages += 1;
    cursor = page.nextCursor;
    if (cursor === null) return whole;
  }
  throw new Error(`The list did not end within ${MAX_PAGES} pages`);
}
