import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconCircleCheck, IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { NoAnswer } from '../../api/problem';
import { useDevice } from '../../app/hooks';
import { Empty, Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { type Order } from '../../offline';
import { useOrders } from '../orders/use-orders';
import { type OrderAct } from '../orders/use-order-acts';
import { answeredLast } from './in-my-name.rules';
import { NamedOrder } from './named-order';
import classes from './owner.module.css';
import { OwnStoreScreen } from './own-store-screen';

/** Orders that somebody made in the store's name: each is to be confirmed or disputed. */
export function InMyNameScreen() {
  const { t } = useTranslation('owner');
  return (
    <OwnStoreScreen title={t('inMyName.title')} lead={t('inMyName.lead')}>
      {(storeId) => <OfStore key={storeId} storeId={storeId} />}
    </OwnStoreScreen>
  );
}

interface Said {
  readonly act: OrderAct;
  readonly number: string;
}

function OfStore({ storeId }: { storeId: string }) {
  const { t } = useTranslation('owner');
  const [said, setSaid] = useState<Said | null>(null);
  const orders = useOrders({ storeId }, true);
  const { data, error, hasNextPage, isFetchingNextPage } = orders;
  const retry = (): void => void orders.refetch();
  if (error instanceof NoAnswer) return <OnDevice storeId={storeId} error={error} onRetry={retry} />;
  if (error && !data) return <Failed error={error} onRetry={retry} />;
  if (!data) return <Loading rows={3} />;
  return (
    <>
      {error && <Failed error={error} onRetry={retry} />}
      {said && said.act !== 'cancelled' && (
        <Note tone={said.act === 'confirmed' ? 'good' : 'info'} icon={<IconCircleCheck />}>
          {t(said.act === 'confirmed' ? 'inMyName.confirmedNow' : 'inMyName.disputedNow', { number: said.number })}
        </Note>
      )}
      <Sorted orders={data.pages.flatMap(({ items }) => items)} onDone={(act, number) => setSaid({ act, number })} />
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void orders.fetchNextPage()}>
          {t('inMyName.more')}
        </Button>
      )}
    </>
  );
}

/** What this device has seen; an answer needs the portal. */
function OnDevice({ storeId, error, onRetry }: { storeId: string; error: Error; onRetry: () => void }) {
  const { data } = useDevice('orders', ['of', storeId], (device) => device.orders(storeId));
  const named = data?.filter(({ confirmation }) => confirmation !== null) ?? [];
  return (
    <>
      <Failed error={error} onRetry={onRetry} />
      {named.length > 0 && <Sorted orders={named} onDone={() => undefined} />}
    </>
  );
}

function Sorted({ orders, onDone }: { orders: readonly Order[]; onDone: (act: OrderAct, number: string) => void }) {
  const { t } = useTranslation('owner');
  const { open, answered } = answeredLast(orders);
  if (orders.length === 0)
    return (
      <Empty icon={<IconUserCheck size={48} />} title={t('inMyName.none')}>
        {t('inMyName.noneSentence')}
      </Empty>
    );
  const list = (some: readonly Order[]) => (
    <ul className={classes.cards}>
      {some.map((order) => (
        <li key={order.id}>
          <NamedOrder order={order} onDone={(act) => onDone(act, order.number)} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <h2 className={classes.part}>{t('inMyName.open')}</h2>
      {open.length > 0 ? list(open) : <p className={classes.quiet}>{t('inMyName.allAnswered')}</p>}
      {answered.length > 0 && (
        <>
          <h2 className={classes.part}>{t('inMyName.answered')}</h2>
          {list(answered)}
        </>
      )}
    </>
  );
}
