import { Injectable } from '@nestjs/common';
import { StockClaims } from '@jembatan/catalog';
import { type Tx } from '@jembatan/platform';

/** What our orders take that a stock figure cannot contain yet. */
@Injectable()
export class OrderClaimRepository extends StockClaims {
  async claimed(
    tx: Tx,
    figures: readonly { readonly sku: string; readonly asOf: Date }[],
  ): Promise<Map<string, number>> {
    if (figures.length === 0) return new Map();
    const rows = await tx.sql<{ sku: string; quantity: number }[]>`
      select line.sku, sum(line.quantity)::bigint as quantity
      from unnest(${figures.map(({ sku }) => sku)}::text[], ${figures.map(({ asOf }) => asOf.toISOString())}::timestamptz[]) as figure (sku, as_of)
      join order_line line on line.sku = figure.sku and line.claims_until >= figure.as_of
      group by line.sku`;
    return new Map(rows.map(({ sku, quantity }) => [sku, quantity]));
  }
}
