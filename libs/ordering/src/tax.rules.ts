import { idr, type Money, ratio } from '@jembatan/kernel';
import { type TaxClass } from '@jembatan/catalog/rules';

/**
 * One rule of PPN, valid from a day on (Asia/Jakarta). Tax = net × rate × base ÷ 10 000, where the base is a fraction of
 * the price. Sources: UU 7/2021; PMK 131/2024 articles 2 (luxury) and 3 (all other goods: 12 % of 11/12).
 */
export interface TaxRule {
  readonly id: string;
  readonly taxClass: TaxClass;
  /** Day from which it holds, `YYYY-MM-DD` in Asia/Jakarta. */
  readonly from: string;
  /** Basis points. */
  readonly rate: number;
  readonly baseNumerator: number;
  readonly baseDenominator: number;
}

/** Newest first within a class. */
export const TAX_RULES: readonly TaxRule[] = [
  {
    id: 'ppn-2025-standard',
    taxClass: 'STANDARD',
    from: '2025-01-01',
    rate: 1200,
    baseNumerator: 11,
    baseDenominator: 12,
  },
  {
    id: 'ppn-2022-standard',
    taxClass: 'STANDARD',
    from: '2022-04-01',
    rate: 1100,
    baseNumerator: 1,
    baseDenominator: 1,
  },
  { id: 'ppn-2025-luxury', taxClass: 'LUXURY', from: '2025-01-01', rate: 1200, baseNumerator: 1, baseDenominator: 1 },
  { id: 'ppn-2022-luxury', taxClass: 'LUXURY', from: '2022-04-01', rate: 1100, baseNumerator: 1, baseDenominator: 1 },
  { id: 'exempt', taxClass: 'EXEMPT', from: '2022-04-01', rate: 0, baseNumerator: 1, baseDenominator: 1 },
  { id: 'not-collected', taxClass: 'NOT_COLLECTED', from: '2022-04-01', rate: 0, baseNumerator: 1, baseDenominator: 1 },
];

const BASIS_POINTS = 10_000;

/** With their first instants: Asia/Jakarta is UTC+7 and has no daylight saving. */
const DATED_RULES = TAX_RULES.map((rule) => ({ ...rule, begins: Date.parse(`${rule.from}T00:00:00+07:00`) }));

export interface TaxQuestion {
  readonly net: Money;
  readonly taxClass: TaxClass;
  readonly at: Date;
}

export interface LineTax {
  readonly rule: string;
  /** DPP, rounded for display; the tax is not reckoned from it. */
  readonly taxBase: Money;
  readonly tax: Money;
}

/** Tax of one line: one exact ratio, rounded half up once. */
export function taxOf({ net, taxClass, at }: TaxQuestion): LineTax {
  const rule = DATED_RULES.find((candidate) => candidate.taxClass === taxClass && candidate.begins <= at.getTime());
  if (!rule) return { rule: 'none', taxBase: net, tax: idr(0) };
  const { id, rate, baseNumerator, baseDenominator } = rule;
  return {
    rule: id,
    taxBase: ratio(net, baseNumerator, baseDenominator),
    tax: ratio(net, baseNumerator * rate, baseDenominator * BASIS_POINTS),
  };
}
