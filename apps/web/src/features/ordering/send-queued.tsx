import { IconBrandWhatsapp } from '@tabler/icons-react';
import { queuedWhatsApp } from '@jembatan/documents/rules';
import { useTranslation } from '../../words/use-translation';
import { useDevice } from '../../app/hooks';
import { Panel } from '../../design/screen';
import { type OrderCommand } from '../../offline';
import { WIB } from '../../words/format';
import { CopyButton } from './copy-button';
import classes from './placed-screen.module.css';

/** An order that the portal does not have yet, for its buyer to read: in the portal's words, made on this device. */
export function SendQueued({ command }: { command: OrderCommand }) {
  const { t } = useTranslation('ordering');
  const { storeId, storeName, visitId, placedAt, lines, grandTotal } = command;
  const stores = useDevice('stores', [], (device) => device.stores());
  if (!stores.data) return null;
  const timeZone = stores.data.find(({ id }) => id === storeId)?.timeZone ?? WIB;
  const told = { storeName, placedAt: new Date(placedAt), timeZone, onBehalf: visitId !== null, lines, grandTotal };
  const { url, text } = queuedWhatsApp(told);
  return (
    <Panel title={t('send.title')}>
      <p className={classes.quiet}>{t('send.queued')}</p>
      <div className={classes.ways}>
        <a href={url} target="_blank" rel="noopener noreferrer" className={classes.whatsapp}>
          <IconBrandWhatsapp size={22} aria-hidden />
          {t('send.whatsapp')}
        </a>
        <CopyButton text={text} />
      </div>
    </Panel>
  );
}
