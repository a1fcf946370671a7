import { IconBrandWhatsapp } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { NoAnswer } from '../../api/problem';
import { useOnline } from '../../app/hooks';
import { Panel } from '../../design/screen';
import { Failed } from '../../design/states';
import { type AcceptedOrder } from '../../offline';
import { MessageGoesTo } from '../orders/message-goes-to';
import { NotaButtons } from '../orders/nota-buttons';
import { useOrderMessage } from '../orders/use-order-message';
import { CopyButton } from './copy-button';
import classes from './placed-screen.module.css';

/** The order for somebody else to read: by WhatsApp, by any other way, on paper. */
export function SendOrder({ order }: { order: Pick<AcceptedOrder, 'id' | 'number'> }) {
  const { t } = useTranslation('ordering');
  const online = useOnline();
  const { asked, message, way } = useOrderMessage(order.id);
  const silent = !online || asked.error instanceof NoAnswer;
  return (
    <Panel title={t('send.title')}>
      {asked.error && !silent && <Failed error={asked.error} onRetry={() => void asked.refetch()} />}
      {silent && <p className={classes.quiet}>{t('send.offline')}</p>}
      <div className={classes.ways}>
        {way && (
          <a {...way} className={classes.whatsapp}>
            <IconBrandWhatsapp size={22} aria-hidden />
            {t('send.whatsapp')}
          </a>
        )}
        {message && <CopyButton text={message.text} />}
        <NotaButtons order={order} />
      </div>
      {message && <MessageGoesTo message={message} />}
    </Panel>
  );
}
