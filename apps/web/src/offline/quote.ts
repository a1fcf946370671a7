import { type Offer } from '@jembatan/catalog/rules';
import { quoteLines } from '@jembatan/ordering/rules';
import { type CartLine, type Catalogue, type DeviceQuote, type Product } from './device';

/** Prices and judges lines as the portal would, by its own rules, from what the device last heard. */
export function quoteOf(catalogue: Catalogue, wanted: readonly CartLine[], at: Date): DeviceQuote {
  const products = new Map<string, Product>();
  for (const { sku } of wanted) {
    const product = catalogue.get(sku);
    if (product) products.set(sku, product);
  }
  const offers = new Map([...products].map(([sku, product]) => [sku, offerOf(product)]));
  const { lines, totals } = quoteLines({ wanted, offers, claimed: new Map(), at });
  const { net, taxBase, tax, grandTotal } = totals;
  return {
    totals: { net, taxBase, tax, grandTotal },
    lines: lines.map(({ sku, quantity, unitPrice, amounts, faults }) => ({
      ...{ sku, quantity, unitPrice, product: products.get(sku), net: amounts?.net ?? null },
      faults: faults.map(({ code, figures }) => ({ code, figures })),
    })),
  };
}

/** What the device keeps can be ordered: what cannot is deleted by the portal's changes. */
const offerOf = ({ priceBreaks, priceAsOf, stock, ...product }: Product): Offer => ({
  ...product,
  active: true,
  priceBreaks: [...priceBreaks].sort((a, b) => a.minQuantity - b.minQuantity),
  priceAsOf: priceAsOf === null ? null : new Date(priceAsOf),
  stock: stock.asOf === null ? null : { available: stock.available, asOf: new Date(stock.asOf) },
});
