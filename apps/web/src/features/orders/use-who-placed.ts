import { useTranslation } from '../../words/use-translation';
import { useSignedIn } from '../../app/hooks';
import { type Order } from '../../offline';

/** Who placed an order, and for whom, as the reader would say it. */
export function useWhoPlaced({ placedBy, placedByName, onBehalfOf }: Order): string {
  const { t } = useTranslation('orders');
  const { user } = useSignedIn();
  const unnamed = onBehalfOf === undefined ? t('by.owner') : t('by.us');
  const who = placedBy === user.id ? t('by.you') : (placedByName ?? unnamed);
  return onBehalfOf === undefined ? who : t('by.forStore', { who });
}
