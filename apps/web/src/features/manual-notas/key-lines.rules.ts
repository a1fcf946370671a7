import { type Product } from '../../offline';
import { smallest } from '../../design/quantity.rules';

/** A line as it is keyed. */
export interface KeyLine {
  readonly product: Product;
  /** Sales units. */
  readonly quantity: number;
}

/** The product with the least that can be ordered; one that is there already stays as it is. */
export const added = (lines: readonly KeyLine[], product: Product): readonly KeyLine[] =>
  lines.some((line) => line.product.sku === product.sku) ? lines : [...lines, { product, quantity: smallest(product) }];

/** Nothing of it takes the line away. */
export const changed = (lines: readonly KeyLine[], sku: string, quantity: number): readonly KeyLine[] =>
  lines.flatMap((line) => (line.product.sku !== sku ? [line] : quantity === 0 ? [] : [{ ...line, quantity }]));

/** As the portal takes them. */
export const wantedOf = (lines: readonly KeyLine[]): { sku: string; quantity: number }[] =>
  lines.map(({ product: { sku }, quantity }) => ({ sku, quantity }));
