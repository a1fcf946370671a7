import { type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconCloudOff, IconMessageQuestion } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { bodyOf } from '../../api/client';
import { NoAnswer } from '../../api/problem';
import { useDevice, usePortal, useSignedIn } from '../../app/hooks';
import { Panel, Screen } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { type Order } from '../../offline';
import { dayOf, momentOf } from '../../words/format';
import { ErpExchanges } from '../order-desk/erp-exchanges';
import { OrderAudit } from '../order-desk/order-audit';
import { OrderActs } from './order-acts';
import { OrderCredit } from './order-credit';
import classes from './order-detail.module.css';
import { OrderErp } from './order-erp';
import { useWayBack } from './open-order';
import { OrderLines } from './order-lines';
import { OrderStatusTone, OwnersWordTone } from './order-status';
import { PaperPhotos } from './paper-photos';
import { OrderTimeline } from './order-timeline';
import { OwnersAnswer } from './owners-answer';
import { isOwnersOrder } from './use-order-acts';
import { useWhoPlaced } from './use-who-placed';
import { useZone } from './use-zone';

/** One order, of the portal, and without it as this device last saw it. */
export function OrderDetailScreen() {
  const { id } = useParams({ from: '/frame/orders/$id' });
  const asked = usePortal(['orders', id], (portal) =>
    bodyOf(portal.GET('/api/v1/orders/{id}', { params: { path: { id } } })),
  );
  const retry = (): void => void asked.refetch();
  if (asked.error instanceof NoAnswer) return <OnDevice id={id} error={asked.error} onRetry={retry} />;
  if (asked.error && !asked.data) return <Plain body={<Failed error={asked.error} onRetry={retry} />} />;
  if (!asked.data) return <Plain body={<Loading />} />;
  return <Whole order={asked.data} note={asked.error && <Failed error={asked.error} onRetry={retry} />} />;
}

function Plain({ body }: { body: ReactNode }) {
  const { t } = useTranslation('orders');
  const back = useWayBack();
  return (
    <Screen title={t('detail.loading')} back={back}>
      {body}
    </Screen>
  );
}

function OnDevice({ id, error, onRetry }: { id: string; error: Error; onRetry: () => void }) {
  const { t } = useTranslation('orders');
  const { t: common } = useTranslation();
  const kept = useDevice('orders', [id], async (device) => (await device.order(id)) ?? null);
  if (kept.isPending) return <Plain body={<Loading />} />;
  if (!kept.data) return <Plain body={<Failed error={kept.error ?? error} onRetry={onRetry} />} />;
  const note = (
    <Note
      tone="warn"
      icon={<IconCloudOff />}
      title={t('onDevice')}
      action={
        <Button variant="default" onClick={onRetry}>
          {common('tryAgain')}
        </Button>
      }
    >
      {t('onDeviceOne')}
    </Note>
  );
  return <Whole order={kept.data} note={note} />;
}

function Whole({ order, note }: { order: Order; note: ReactNode }) {
  const { t } = useTranslation('orders');
  const back = useWayBack();
  const { user } = useSignedIn();
  const zone = useZone()(order.storeId);
  return (
    <Screen
      title={t('detail.title', { number: order.number })}
      back={back}
      lead={
        <span className={classes.tones}>
          <OrderStatusTone status={order.status} />
          {order.confirmation !== null && <OwnersWordTone word={order.confirmation} />}
        </span>
      }
    >
      {note}
      {order.confirmation !== null && isOwnersOrder(order, user.stores) && <AskOwner order={order} />}
      <OrderActs order={order} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <OrderLines lines={order.lines} totals={order.totals} />
          <OrderErp order={order} />
          {user.roles.includes('admin') && <ErpExchanges order={order} />}
          {user.roles.some((role) => role === 'admin' || role === 'auditor') && (
            <OrderAudit orderId={order.id} zone={zone} />
          )}
        </div>
        <div className={classes.column}>
          <Facts order={order} zone={zone} />
          <OrderCredit credit={order.credit} status={order.status} zone={zone} />
          {order.paperPhotos && <PaperPhotos paths={order.paperPhotos} />}
          <OrderTimeline timeline={order.timeline} zone={zone} />
        </div>
      </div>
    </Screen>
  );
}

function AskOwner({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const who = order.placedByName ?? t('by.us');
  if (order.confirmation === 'open')
    return (
      <Note tone="warn" icon={<IconMessageQuestion />} title={t('owner.ask')} action={<OwnersAnswer order={order} />}>
        {t('owner.askSentence', { who })}
      </Note>
    );
  return (
    <Note tone={order.confirmation === 'confirmed' ? 'good' : 'bad'} action={<OwnersAnswer order={order} />}>
      {t(`owner.${order.confirmation ?? 'confirmed'}`)}
    </Note>
  );
}

function Facts({ order, zone }: { order: Order; zone: string | undefined }) {
  const { t } = useTranslation('orders');
  const who = useWhoPlaced(order);
  return (
    <Panel title={t('detail.facts')}>
      <dl className={classes.facts}>
        <dt>{t('detail.store')}</dt>
        <dd>{order.storeName}</dd>
        <dt>{t('detail.placedAt')}</dt>
        <dd>{momentOf(order.placedAt, zone)}</dd>
        <dt>{t('detail.placedBy')}</dt>
        <dd>{who}</dd>
        {(order.origin === 'import' || order.origin === 'manual') && (
          <>
            <dt>{t('detail.origin')}</dt>
            <dd>{t(`origin.${order.origin}`)}</dd>
          </>
        )}
        {order.paperDate !== undefined && (
          <>
            <dt>{t('detail.paperDate')}</dt>
            <dd>{dayOf(order.paperDate)}</dd>
          </>
        )}
        {order.purchaseOrderNumber !== undefined && (
          <>
            <dt>{t('detail.purchaseOrderNumber')}</dt>
            <dd>{order.purchaseOrderNumber}</dd>
          </>
        )}
        {order.note !== undefined && (
          <>
            <dt>{t('detail.note')}</dt>
            <dd>{order.note}</dd>
          </>
        )}
      </dl>
    </Panel>
  );
}
