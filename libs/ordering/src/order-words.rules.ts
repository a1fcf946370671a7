import { type Order } from './order';

type Worded = Pick<Order, 'number' | 'storeCode' | 'storeName' | 'purchaseOrderNumber' | 'note'> & {
  readonly lines: readonly { readonly sku: string }[];
};

/** What an order is found by, but its number in the ERP and who placed it. Lower case. */
export const wordsOf = ({ number, storeCode, storeName, purchaseOrderNumber, note, lines }: Worded): string =>
  [number, storeCode, storeName, purchaseOrderNumber ?? '', note ?? '', ...lines.map(({ sku }) => sku)]
    .filter((word) => word !== '')
    .join(' ')
    .toLowerCase();

/** More words narrow no further. */
const MOST_WORDS = 6;

/** Each word of what somebody searches, as a pattern of LIKE: an order must contain every one of them. */
export const patternsOf = (q: string): string[] =>
  q
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
