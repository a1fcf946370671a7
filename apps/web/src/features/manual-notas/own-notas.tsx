import { Button } from '@mantine/core';
import { bodyOf } from '../../api/client';
import { type components } from '../../api/openapi';
import { useDevice, useOnline, usePortalPages } from '../../app/hooks';
import { Panel } from '../../design/screen';
import { Failed } from '../../design/states';
import { type NotaCommand } from '../../offline';
import { dayOf, momentOf } from '../../words/format';
import { useTranslation } from '../../words/use-translation';
import { OpenOrder } from '../orders/open-order';
import classes from './manual-notas.module.css';
import { NotaOnDevice } from './nota-on-device';
import { NotaStateTone } from './nota-state';

type Nota = components['schemas']['ManualNotaDto'];

/**
 * What became of the notes that the reader sent, of one store or of all: those on this device that the portal does not have
 * whole, then those that the portal has, from whichever device. Nothing where there are none.
 */
export function OwnNotas({ storeId }: { storeId?: string }) {
  const { t } = useTranslation('manual-notas');
  const online = useOnline();
  const device = useDevice('notas', [], (kept) => kept.notas.list());
  const kept = (device.data ?? []).filter((nota) => storeId === undefined || nota.storeId === storeId);
  const portal = useSent(storeId, kept);
  const here = new Set(portal.items?.map(({ id }) => id));
  const onDevice = kept.filter(({ id, state }) => state !== 'accepted' || !here.has(id));
  const underWay = new Set(onDevice.map(({ id }) => id));
  const sent = (portal.items ?? []).filter(({ id }) => !underWay.has(id));
  if (device.error) return <Failed error={device.error} onRetry={() => void device.refetch()} />;
  if (onDevice.length + sent.length === 0 && !portal.error) return null;
  return (
    <Panel title={t('mine')}>
      <ul className={classes.list}>
        {onDevice.map((nota) => (
          <li key={nota.id} className={classes.row}>
            <NotaOnDevice nota={nota} named={storeId === undefined} />
          </li>
        ))}
        {sent.map((nota) => (
          <li key={nota.id} className={classes.row}>
            <Sent nota={nota} named={storeId === undefined} />
          </li>
        ))}
      </ul>
      {portal.error && <Failed error={portal.error} onRetry={() => void portal.refetch()} />}
      {!online && !portal.items && <p className={classes.quiet}>{t('onlyHere')}</p>}
      {portal.hasNextPage && (
        <Button variant="default" loading={portal.isFetchingNextPage} onClick={() => void portal.fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </Panel>
  );
}

/** Asked again when the portal got one more from this device. */
function useSent(storeId: string | undefined, kept: readonly NotaCommand[]) {
  const accepted = kept.filter(({ state }) => state === 'accepted').length;
  return usePortalPages(['orders', 'own-notas', storeId ?? '', accepted], (portal, cursor) =>
    bodyOf(portal.GET('/api/v1/manual-notas', { params: { query: { storeId, cursor, limit: 10 } } })),
  );
}

function Sent({ nota, named }: { nota: Nota; named: boolean }) {
  const { t } = useTranslation('manual-notas');
  const { state, storeName, takenAt, paperDate, here, photos, claim, orderId, orderNumber, dropReason } = nota;
  const facts = [
    momentOf(takenAt),
    ...(paperDate === null ? [] : [t('dated', { day: dayOf(paperDate) })]),
    t('photos', { here: here.length, count: photos }),
  ];
  return (
    <>
      <NotaStateTone state={state} />
      {named && <strong>{storeName}</strong>}
      <span className={classes.quiet}>{facts.join(' · ')}</span>
      {state === 'waiting' && claim && <span>{t('claimedBy', { name: claim.byName })}</span>}
      {dropReason !== null && <span>{t('droppedWhy', { reason: dropReason })}</span>}
      {orderId !== null && (
        <OpenOrder id={orderId} className={classes.open}>
          {orderNumber === null ? t('toOrder') : t('becameOrder', { number: orderNumber })}
        </OpenOrder>
      )}
    </>
  );
}
