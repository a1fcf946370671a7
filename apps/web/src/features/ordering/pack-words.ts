import { type PackTerm, packTermsOf, type Product } from '@jembatan/catalog/rules';
import i18next from 'i18next';
import { wholeOf } from '../../words/format';

/** How a product is packed and counted: `24 pcs per KARTON · min. 12 · kelipatan 6`; empty where there is nothing to say. */
export const packWords = (product: Pick<Product, 'unit' | 'packSize' | 'minQuantity' | 'multiple'>): string =>
  packTermsOf(product).map(wordsOf).join(' · ');

function wordsOf(term: PackTerm): string {
  const quantity = wholeOf(term.count);
  switch (term.kind) {
    case 'packed':
      return i18next.t('ordering:packed', {
        quantity,
        piece: term.piece,
        pack: term.pack ?? i18next.t('ordering:pack'),
      });
    case 'minimum':
      return i18next.t('ordering:minimum', { quantity });
    case 'multiple':
      return i18next.t('ordering:multiple', { quantity });
  }
}
