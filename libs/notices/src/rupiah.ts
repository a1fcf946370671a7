import { type Money } from '@jembatan/kernel';

/** Without the fraction named, some versions of Node write two decimals that the rupiah does not have. */
const format = new Intl.NumberFormat('id-ID', {
  style: 'currency',
  currency: 'IDR',
  minimumFractionDigits: 0,
  maximumFractionDigits: 0,
});

/** `Rp 1.250.000`, with a no-break space. */
export const rupiah = ({ amount }: Money): string => format.format(amount);
