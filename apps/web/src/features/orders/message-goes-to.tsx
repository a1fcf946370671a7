import { useTranslation } from '../../words/use-translation';
import { Note } from '../../design/tone';
import classes from './order-detail.module.css';
import { type OrderMessage } from './use-order-message';

/** Whom the message goes to, or why WhatsApp is not offered. */
export function MessageGoesTo({ message: { phone, who, unusable } }: { message: OrderMessage }) {
  const { t } = useTranslation('orders');
  if (unusable !== null) return <Note tone="warn">{t('share.unusable', { number: unusable })}</Note>;
  if (phone === null || who === null) return <span className={classes.goesTo}>{t('share.noNumber')}</span>;
  return <span className={classes.goesTo}>{t(`share.to.${who}`, { phone })}</span>;
}
