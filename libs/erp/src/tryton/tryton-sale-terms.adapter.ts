import { type LineRefusal, type OutgoingOrder } from '@jembatan/ordering';
import { ErpFailure } from '../erp.adapter';
import { failureOfNonsense } from './tryton-failure.rules';
import { type SaleProduct, type SaleTerms } from './tryton-order.rules';
import { idOrNull, isTrue, type Row } from './tryton-record.rules';
import { type TrytonClient } from './tryton.client';

/**
 * Looks up what a sale needs and a creation by RPC leaves empty. Asked for every order: what Tryton would propose today,
 * not what it proposed once.
 */
export class TrytonSaleTerms {
  constructor(private readonly client: TrytonClient) {}

  async termsOf(order: OutgoingOrder, signal: AbortSignal): Promise<SaleTerms> {
    const { company, warehouse } = await this.client.context(signal);
    const [party] = await this.client.search({
      model: 'party.party',
      domain: [['code', '=', order.customerCode]],
      fields: ['code'],
      limit: 1,
      signal,
    });
    if (!party) throw new ErpFailure('rejected', 'erp.unknown_customer', `No customer ${order.customerCode}`);
    const args = [{ id: -1, party: party.id, company }, ['party']];
    const proposed = await this.client.read({ method: 'model.sale.sale.on_change', args, signal });
    return {
      party: party.id,
      warehouse: idOrNull(warehouse) ?? (await this.firstWarehouse(signal)),
      proposed: changesIn(proposed),
    };
  }

  /** By SKU. @throws ErpFailure `rejected` with every line whose article Tryton does not sell. */
  async productsOf(order: OutgoingOrder, terms: SaleTerms, signal: AbortSignal): Promise<Map<string, SaleProduct>> {
    const rows = await this.client.search({
      model: 'product.product',
      domain: [['code', 'in', order.lines.map(({ sku }) => sku)]],
      fields: ['code', 'salable', 'sale_uom'],
      signal,
    });
    const unsold = order.lines.flatMap(({ sku }): LineRefusal[] => {
      const row = rows.find(({ code }) => code === sku);
      if (row && isTrue(row.salable)) return [];
      const code = row ? 'erp.item_not_sold' : 'erp.unknown_item';
      return [{ sku, code, message: row ? 'is not for sale' : 'is not known', available: null }];
    });
    if (unsold.length > 0)
      throw new ErpFailure('rejected', unsold[0].code, 'Articles that the ERP does not sell', unsold);
    const products = new Map<string, SaleProduct>();
    for (const row of rows) {
      const unit = idOrNull(row.sale_uom);
      if (unit === null) throw failureOfNonsense('a product without a sale unit', 'read');
      products.set(String(row.code), { id: row.id, unit, taxes: await this.taxesOf(row.id, terms, signal) });
    }
    return products;
  }

  /** By Tryton itself, since customers may have tax rules. */
  private async taxesOf(product: number, { party }: SaleTerms, signal: AbortSignal): Promise<number[]> {
    const { company } = await this.client.context(signal);
    const line = {
      id: -1,
      product,
      quantity: 1,
      '_parent_sale.id': -1,
      '_parent_sale.party': party,
      '_parent_sale.company': company,
    };
    const args = [line, ['product']];
    const { taxes } = changesIn(await this.client.read({ method: 'model.sale.line.on_change', args, signal }));
    return addedIds(taxes);
  }

  /** Where the user has no warehouse of his own. */
  private async firstWarehouse(signal: AbortSignal): Promise<number> {
    const domain = [['type', '=', 'warehouse']];
    const [first] = await this.client.search({ model: 'stock.location', domain, fields: ['name'], limit: 1, signal });
    if (!first) throw new ErpFailure('rejected', 'erp.no_warehouse', 'Tryton has no warehouse');
    return first.id;
  }
}

/** `on_change` answers a list of changes, of which one is made here. */
function changesIn(answer: unknown): Row {
  const changes: unknown = Array.isArray(answer) ? (answer as unknown[])[0] : answer;
  if (typeof changes !== 'object' || changes === null) throw failureOfNonsense('on_change without changes', 'read');
  return changes as Row;
}

/** The list of a fresh record comes as what is added to it: `{add: [[position, {id}], …]}`. */
function addedIds(value: unknown): number[] {
  const added = typeof value === 'object' && value !== null && 'add' in value ? value.add : [];
  if (!Array.isArray(added)) throw failureOfNonsense('on_change with an unreadable list', 'read');
  return added.map((entry: unknown) => {
    const record: unknown = Array.isArray(entry) ? (entry as unknown[])[1] : null;
    const id = typeof record === 'object' && record !== null && 'id' in record ? idOrNull(record.id) : null;
    if (id === null) throw failureOfNonsense('on_change with an unreadable list', 'read');
    return id;
  });
}
