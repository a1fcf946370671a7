import { priceFor } from '@jembatan/catalog/rules';
import { fitting, smallest } from '../../design/quantity.rules';
import { type Cart, type CartLine, type CommandLine, type DeviceQuote, type Product } from '../../offline';

/** The cart with this many sales units of a product; none takes it out. Lines keep their place. */
export function withQuantity(cart: Cart, sku: string, quantity: number): Cart {
  const known = cart.lines.some((line) => line.sku === sku);
  const others = cart.lines.flatMap((line) =>
    line.sku !== sku ? [line] : quantity > 0 ? [{ ...line, quantity }] : [],
  );
  return { ...cart, lines: known || quantity <= 0 ? others : [...others, { sku, quantity }] };
}

export const quantityIn = (cart: Cart, sku: string): number =>
  cart.lines.find((line) => line.sku === sku)?.quantity ?? 0;

/** The cart with other lines on top: what is there already grows. */
export const withLines = (cart: Cart, lines: readonly CartLine[]): Cart =>
  lines.reduce((grown, { sku, quantity }) => withQuantity(grown, sku, quantityIn(grown, sku) + quantity), cart);

/** Which lines of an earlier order or a template can be ordered now; the rest is said by SKU. */
export function orderable(
  lines: readonly CartLine[],
  get: (sku: string) => Product | undefined,
): { readonly lines: readonly CartLine[]; readonly left: readonly string[] } {
  const can = ({ sku }: CartLine): boolean => (get(sku)?.priceBreaks.length ?? 0) > 0;
  return { lines: lines.filter(can), left: lines.filter((line) => !can(line)).map(({ sku }) => sku) };
}

/** The way out of a line's faults: another quantity, or null where only taking it out helps. */
export function mended(quantity: number, product: Product | undefined): number | null {
  if (!product) return null;
  const { stock, multiple, priceBreaks } = product;
  const wanted = fitting(quantity, product);
  const room = Math.floor(stock.available / multiple) * multiple;
  const fit = Math.min(wanted, room);
  return fit >= smallest(product) && priceFor(priceBreaks, fit) ? fit : null;
}

/** Lines that the rules of packs, prices and stock do not allow so. */
export const faulty = (quote: DeviceQuote): DeviceQuote['lines'] =>
  quote.lines.filter(({ faults }) => faults.length > 0);

/** All faulty lines mended at once. */
export const withAllMended = (cart: Cart, quote: DeviceQuote): Cart =>
  faulty(quote).reduce(
    (mending, { sku, quantity, product }) => withQuantity(mending, sku, mended(quantity, product) ?? 0),
    cart,
  );

/** What is sent: lines as their buyer saw them; null while one has a fault. */
export function commandLinesOf(quote: DeviceQuote): readonly CommandLine[] | null {
  const lines = quote.lines.flatMap(({ sku, product, quantity, unitPrice, faults }) =>
    product && unitPrice && faults.length === 0
      ? [{ sku, quantity, name: product.name, unit: product.unit, expectedPrice: unitPrice }]
      : [],
  );
  return lines.length === quote.lines.length && lines.length > 0 ? lines : null;
}
