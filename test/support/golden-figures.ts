import { type TaxClass } from '@jembatan/catalog/rules';

/** A line whose figures were reckoned by hand, not by our rules: PMK 131/2024 in November 2026. Whole rupiah. */
export interface GoldenLine {
  readonly sku: string;
  readonly why: string;
  readonly taxClass: TaxClass;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly net: number;
  /** DPP, rounded half up for itself. */
  readonly taxBase: number;
  /** PPN: one exact ratio of the price, rounded half up once; never reckoned from the rounded DPP. */
  readonly tax: number;
  /** One unit bought by itself, with its tax: what the price list says. */
  readonly oneWithTax: number;
}

export const GOLDEN_DAY = new Date('2026-11-21T05:00:00Z');

const ordinary = { taxClass: 'STANDARD', quantity: 1 } as const;

/** What every paper, every screen and the ERP must say to the rupiah. */
export const GOLDEN_LINES: readonly GoldenLine[] = [
  {
    ...{ ...ordinary, sku: 'G-1', why: 'a round price', unitPrice: 100_000 },
    ...{ net: 100_000, taxBase: 91_667, tax: 11_000, oneWithTax: 111_000 },
  },
  {
    ...{ ...ordinary, sku: 'G-2', why: 'a large order', quantity: 500, unitPrice: 100_000 },
    ...{ net: 50_000_000, taxBase: 45_833_333, tax: 5_500_000, oneWithTax: 111_000 },
  },
  {
    ...{ ...ordinary, sku: 'G-3', why: 'a crooked price', unitPrice: 1_234_567 },
    ...{ net: 1_234_567, taxBase: 1_131_686, tax: 135_802, oneWithTax: 1_370_369 },
  },
  {
    ...{ ...ordinary, sku: 'G-4', why: '3.52: reckoned from the rounded DPP it would be 3', unitPrice: 32 },
    ...{ net: 32, taxBase: 29, tax: 4, oneWithTax: 36 },
  },
  { ...ordinary, sku: 'G-5', why: 'PPN of 5.5 goes up', unitPrice: 50, net: 50, taxBase: 46, tax: 6, oneWithTax: 56 },
  {
    ...{ ...ordinary, sku: 'G-6', why: 'DPP of 2,887.5 and PPN of 346.5 both go up', quantity: 3, unitPrice: 1_050 },
    ...{ net: 3_150, taxBase: 2_888, tax: 347, oneWithTax: 1_166 },
  },
  {
    ...{ sku: 'G-7', why: 'luxury: 12 % of the whole price', taxClass: 'LUXURY', quantity: 1, unitPrice: 100_000 },
    ...{ net: 100_000, taxBase: 100_000, tax: 12_000, oneWithTax: 112_000 },
  },
  {
    ...{ sku: 'G-8', why: 'exempt', taxClass: 'EXEMPT', quantity: 2, unitPrice: 50_000 },
    ...{ net: 100_000, taxBase: 100_000, tax: 0, oneWithTax: 50_000 },
  },
  {
    ...{ sku: 'G-9', why: 'not collected', taxClass: 'NOT_COLLECTED', quantity: 10, unitPrice: 1_000 },
    ...{ net: 10_000, taxBase: 10_000, tax: 0, oneWithTax: 1_000 },
  },
];

/** An order of all of them: sums of the lines. */
export const GOLDEN_TOTALS = {
  net: 51_547_799,
  taxBase: 47_269_649,
  tax: 5_659_159,
  grandTotal: 57_206_958,
  inWords: 'lima puluh tujuh juta dua ratus enam ribu sembilan ratus lima puluh delapan rupiah',
} as const;

/** `1.234.567`, by no formatter of ours. */
export const goldenText = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
