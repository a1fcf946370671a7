import i18next from 'i18next';
import { type Packing, smallest } from '../../design/quantity.rules';
import { wholeOf } from '../../words/format';

/** How a product is packed and counted: `isi 6 · minimum 12 · kelipatan 6`. */
export function packWords({ packSize, ...packing }: Packing & { readonly packSize: number }): string {
  const least = smallest(packing);
  return [
    i18next.t('ordering:packSize', { count: packSize }),
    least > packing.multiple && i18next.t('ordering:minimum', { quantity: wholeOf(least) }),
    packing.multiple > 1 && i18next.t('ordering:multiple', { quantity: wholeOf(packing.multiple) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
