import { type Money } from '@jembatan/kernel';
import { reckonLine, totalsOf } from '@jembatan/ordering/rules';
import { type CommandLine, type LineChange, type Product } from '../../offline';

/** Lines as they are being put right; nothing is sent before the person says so. */
export type Draft = readonly CommandLine[];

export const withQuantity = (draft: Draft, sku: string, quantity: number): Draft =>
  quantity === 0 ? withoutLine(draft, sku) : draft.map((line) => (line.sku === sku ? { ...line, quantity } : line));

export const withoutLine = (draft: Draft, sku: string): Draft => draft.filter((line) => line.sku !== sku);

/** How a line can follow what the portal says of it; `remove` where it cannot be had at all. */
export type Remedy =
  | { readonly kind: 'price'; readonly price: NonNullable<LineChange['newPrice']> }
  | { readonly kind: 'quantity'; readonly quantity: number }
  | { readonly kind: 'remove' };

export function remedyOf({ code, wanted, available, newPrice, figures }: LineChange): Remedy {
  if (code === 'order.price_changed' && newPrice) return { kind: 'price', price: newPrice };
  if (code === 'order.stock_insufficient') return quantityRemedy(Math.min(wanted, available ?? 0));
  if (code === 'order.quantity_minimum') return quantityRemedy(numberOf(figures.minQuantity));
  if (code === 'order.quantity_multiple') {
    const multiple = numberOf(figures.multiple);
    return quantityRemedy(multiple > 0 ? Math.ceil(wanted / multiple) * multiple : 0);
  }
  return { kind: 'remove' };
}

const quantityRemedy = (quantity: number): Remedy =>
  quantity > 0 ? { kind: 'quantity', quantity } : { kind: 'remove' };

const numberOf = (figure: LineChange['figures'][string] | undefined): number =>
  typeof figure === 'number' ? figure : 0;

export function followed(draft: Draft, change: LineChange): Draft {
  const remedy = remedyOf(change);
  if (remedy.kind === 'remove') return withoutLine(draft, change.sku);
  return draft.map((line) => {
    if (line.sku !== change.sku) return line;
    return remedy.kind === 'price' ? { ...line, expectedPrice: remedy.price } : { ...line, quantity: remedy.quantity };
  });
}

/** Does the draft answer this change, by following it, or in another way? */
export function isAnswered(draft: Draft, change: LineChange): boolean {
  const line = draft.find(({ sku }) => sku === change.sku);
  if (!line) return true;
  const remedy = remedyOf(change);
  if (remedy.kind === 'remove') return false;
  if (remedy.kind === 'price') return line.expectedPrice.amount === remedy.price.amount;
  return change.code === 'order.stock_insufficient'
    ? line.quantity <= remedy.quantity
    : line.quantity !== change.wanted;
}

/** Tax included, at the prices that the draft agrees to. A product that is gone is taxed as ordinary goods. */
export function totalOf(draft: Draft, taxClassOf: (sku: string) => Product['taxClass'] | undefined, at: Date): Money {
  const lines = draft.map(({ expectedPrice, ...line }) =>
    reckonLine({ ...line, unitPrice: expectedPrice, taxClass: taxClassOf(line.sku) ?? 'STANDARD' }, at),
  );
  return totalsOf(lines).grandTotal;
}

export const isSame = (draft: Draft, lines: Draft): boolean =>
  draft.length === lines.length &&
  draft.every(
    ({ sku, quantity, expectedPrice }, index) =>
      lines[index]?.sku === sku &&
      lines[index].quantity === quantity &&
      lines[index].expectedPrice.amount === expectedPrice.amount,
  );
