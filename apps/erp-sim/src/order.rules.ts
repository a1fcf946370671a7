import { type Customer, type Item, type OrderRequest, type Refusal } from './contract';

export interface LineCase {
  readonly sku: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly item: Item | undefined;
}

export interface OrderCase {
  readonly customerCode: string;
  readonly customer: Customer | undefined;
  readonly lines: readonly LineCase[];
  /** Sales units over all warehouses, by SKU. */
  readonly available: ReadonlyMap<string, number>;
}

/** Null: the order may be booked. */
export function judgeOrder({ customerCode, customer, lines, available }: OrderCase): Refusal | null {
  if (!customer) return refusal('customer.unknown', `Pelanggan ${customerCode} tidak dikenal`);
  if (customer.blocked) return refusal('customer.blocked', `Pelanggan ${customerCode} diblokir`);
  const unusable = lines.filter(({ item }) => !item?.active);
  if (unusable.length > 0)
    return refusal(
      'lines.refused',
      'Ada barang yang tidak dijual',
      unusable.map(({ sku, item }) => ({
        sku,
        code: item ? 'item.inactive' : 'item.unknown',
        message: item ? `Barang ${sku} tidak dijual lagi` : `Barang ${sku} tidak dikenal`,
      })),
    );
  const short = [...wanted(lines)].filter(([sku, quantity]) => quantity > (available.get(sku) ?? 0));
  if (short.length > 0)
    return refusal(
      'lines.refused',
      'Stok tidak cukup',
      short.map(([sku]) => ({
        sku,
        code: 'stock.short',
        message: `Stok ${sku} tidak cukup`,
        available: available.get(sku) ?? 0,
      })),
    );
  const room = customer.creditLimit - customer.creditUsed;
  const amount = lines.reduce((sum, each) => sum + net(each), 0) + taxOf(lines);
  if (amount > room) return refusal('credit.exceeded', `Batas kredit terlampaui: order ${amount}, sisa ${room}`);
  return null;
}

/** Units by SKU: an order may name one SKU on two lines. */
export function wanted(lines: OrderRequest['lines']): Map<string, number> {
  const units = new Map<string, number>();
  for (const { sku, quantity } of lines) units.set(sku, (units.get(sku) ?? 0) + quantity);
  return units;
}

export const net = ({ quantity, unitPrice }: { quantity: number; unitPrice: number }): number => quantity * unitPrice;

/** PPN per line, rounded half up to whole rupiah: 12 % of 11/12 of the price, of the whole price for luxury goods. */
export function taxOf(lines: readonly LineCase[]): number {
  return lines.reduce((sum, line) => sum + Math.floor((net(line) * percent(line.item) + 50) / 100), 0);
}

function percent(item: Item | undefined): number {
  if (item?.taxClass === 'LUXURY') return 12;
  return item?.taxClass === 'STANDARD' ? 11 : 0;
}

const refusal = (code: string, message: string, lines: Refusal['lines'] = []): Refusal => ({ code, message, lines });
