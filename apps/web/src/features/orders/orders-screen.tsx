import { type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconCloudOff, IconFilterOff, IconReceipt } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { NoAnswer } from '../../api/problem';
import { useDevice, useSignedIn } from '../../app/hooks';
import { Screen } from '../../design/screen';
import { Empty, Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { type Order } from '../../offline';
import { ageOf, secondsSince } from '../../words/format';
import { OrderRow } from './order-row';
import { filterOf, fits, isNarrowed, type OrdersFilter } from './orders-filter.rules';
import { OrdersFilterBar } from './orders-filter';
import classes from './orders.module.css';
import { useOrders } from './use-orders';

/** The orders one may see: of the portal, and without it those that this device has seen. */
export function OrdersScreen() {
  const { t } = useTranslation('orders');
  const { user } = useSignedIn();
  const navigate = useNavigate();
  const filter = filterOf(useSearch({ strict: false }));
  const { data: territory = [] } = useDevice('stores', [], (device) => device.stores());
  const change = (chosen: OrdersFilter): void => {
    void navigate({ to: '/orders', search: chosen as Record<string, string>, replace: true });
  };
  return (
    <Screen title={t('title')}>
      <OrdersFilterBar filter={filter} stores={user.stores.length > 0 ? user.stores : territory} onChange={change} />
      <Found filter={filter} onClear={() => change({})} />
    </Screen>
  );
}

function Found({ filter, onClear }: { filter: OrdersFilter; onClear: () => void }) {
  const { t } = useTranslation('orders');
  const orders = useOrders(filter);
  const { error, data, hasNextPage, isFetchingNextPage } = orders;
  if (error instanceof NoAnswer)
    return <OnDevice filter={filter} onClear={onClear} onRetry={() => void orders.refetch()} />;
  if (error && !data) return <Failed error={error} onRetry={() => void orders.refetch()} />;
  if (!data) return <Loading />;
  const found = data.pages.flatMap(({ items }) => items);
  if (found.length === 0) return <None filter={filter} onClear={onClear} />;
  return (
    <>
      {error && <Failed error={error} onRetry={() => void orders.refetch()} />}
      <Rows orders={found} />
      <div className={classes.more}>
        {hasNextPage ? (
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void orders.fetchNextPage()}>
            {t('more')}
          </Button>
        ) : (
          <span className={classes.quiet}>{t('end')}</span>
        )}
      </div>
    </>
  );
}

/** What this device has seen, with its age: without a connection there is nothing newer. */
function OnDevice({ filter, onClear, onRetry }: { filter: OrdersFilter; onClear: () => void; onRetry: () => void }) {
  const { t } = useTranslation('orders');
  const { t: common } = useTranslation();
  const kept = useDevice('orders', [], (device) => device.orders());
  const { data: download } = useDevice('download', [], (device) => device.download());
  if (kept.error) return <Failed error={kept.error} onRetry={() => void kept.refetch()} />;
  if (!kept.data || !download) return <Loading />;
  const age = download.finishedAt === null ? null : secondsSince(download.finishedAt);
  const found = kept.data.filter((order) => fits(filter, order));
  const retry = (
    <Button variant="default" onClick={onRetry}>
      {common('tryAgain')}
    </Button>
  );
  return (
    <>
      <Note tone="warn" icon={<IconCloudOff />} title={t('onDevice')} action={retry}>
        {t('onDeviceSentence', { age: ageOf(age) })}
      </Note>
      {found.length === 0 ? <None filter={filter} onClear={onClear} /> : <Rows orders={found} />}
    </>
  );
}

function Rows({ orders }: { orders: readonly Order[] }): ReactNode {
  return (
    <ul className={classes.list}>
      {orders.map((order) => (
        <li key={order.id}>
          <OrderRow order={order} />
        </li>
      ))}
    </ul>
  );
}

function None({ filter, onClear }: { filter: OrdersFilter; onClear: () => void }) {
  const { t } = useTranslation('orders');
  if (!isNarrowed(filter))
    return (
      <Empty icon={<IconReceipt size={48} />} title={t('none')}>
        {t('noneSentence')}
      </Empty>
    );
  return (
    <Empty
      icon={<IconFilterOff size={48} />}
      title={t('noneFits')}
      action={
        <Button variant="default" onClick={onClear}>
          {t('filter.clear')}
        </Button>
      }
    >
      {t('noneFitsSentence')}
    </Empty>
  );
}
