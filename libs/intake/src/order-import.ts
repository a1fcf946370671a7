import { LINE_FAULTS } from '@jembatan/ordering/rules';
import { type SheetFormat } from './sheet';

/** How long the file itself is kept. Its lines and what came of them stay. */
export const IMPORT_FILE_DAYS = 90;

/** `judging`: each line is looked at; `ready`: it waits for a person; `running`: its orders are being placed. */
export const IMPORT_STATES = ['judging', 'ready', 'running'] as const;
export type OrderImportState = (typeof IMPORT_STATES)[number];

/**
 * ready: can be ordered so; approval: too, and an approver decides over it; refused: not so; placing: its order is on its way;
 * placed: it is in an order; failed: its order was refused when it was placed.
 */
export const ROW_VERDICTS = ['ready', 'approval', 'refused', 'placing', 'placed', 'failed'] as const;
export type RowVerdict = (typeof ROW_VERDICTS)[number];

/** Of these a person may choose what is placed. */
export const CHOOSABLE: readonly RowVerdict[] = ['ready', 'approval', 'failed'];

export const ROW_FAULTS = [
  'order_import.store_missing',
  'order_import.store_unknown',
  'order_import.product_missing',
  'order_import.product_unknown',
  'order_import.quantity_missing',
  'order_import.number_ambiguous',
  'order_import.number_unreadable',
  'order_import.number_out_of_range',
  'order_import.date_unreadable',
  'order_import.date_in_future',
  'order_import.text_too_long',
  'order_import.order_differs',
  'order_import.too_many_lines',
  'order_import.not_placed',
  'order.credit_exceeded',
  'credit.unavailable',
  ...LINE_FAULTS,
] as const;
export type RowFaultCode = (typeof ROW_FAULTS)[number];

/** Why a line cannot be ordered so. */
export interface RowFault {
  readonly code: RowFaultCode;
  /** As it stands in the line, where that is what is wrong. */
  readonly value: string | null;
  /** What the rule says: a multiple, what is left, today's price. */
  readonly figures: Readonly<Record<string, number | null>>;
}

/** A line of the file as it was read. */
export interface ReadRow {
  readonly line: number;
  readonly storeCode: string;
  /** The store's own number of the order; empty where the file gives none. Lines of one store and number are one order. */
  readonly reference: string;
  /** SKU or barcode. */
  readonly code: string;
  readonly quantity: number | null;
  /** Rupiah for a sales unit, before tax, as whoever ordered knew it. */
  readonly price: number | null;
  readonly note: string;
  /** `YYYY-MM-DD` */
  readonly orderedOn: string | null;
  readonly faults: readonly RowFault[];
}

export interface OrderImportRow extends ReadRow {
  /** Null until the line was looked at. */
  readonly verdict: RowVerdict | null;
  readonly sku: string | null;
  readonly productName: string | null;
  /** Today's price of the line with tax, in rupiah. */
  readonly amount: number | null;
  readonly orderId: string | null;
  readonly orderNumber: string | null;
}

export interface VerdictSum {
  readonly rows: number;
  readonly amount: number;
}

export interface OrderImport {
  readonly id: string;
  readonly state: OrderImportState;
  readonly fileName: string;
  readonly format: SheetFormat;
  readonly requestedBy: string;
  readonly createdAt: Date;
  readonly rows: number;
  /** Not looked at yet. */
  readonly waiting: number;
  readonly verdicts: Readonly<Record<RowVerdict, VerdictSum>>;
  /** Orders that were placed. */
  readonly orders: number;
}
