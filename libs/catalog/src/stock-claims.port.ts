import { type Tx } from '@jembatan/platform';

/** What orders placed here take that a stock figure cannot contain yet. The lib that knows orders answers it. */
export abstract class StockClaims {
  /**
   * Sales units claimed by SKU: lines of orders not booked in the ERP, or booked after the figure's reading began.
   * SKUs without claims are absent.
   */
  abstract claimed(
    tx: Tx,
    figures: readonly { readonly sku: string; readonly asOf: Date }[],
  ): Promise<Map<string, number>>;
}
