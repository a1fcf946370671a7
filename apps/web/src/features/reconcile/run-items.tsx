import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { DataTable } from '../../design/data-table';
import { Failed, Loading } from '../../design/states';
import { momentOf, moneyOf } from '../../words/format';
import { OpenOrder } from '../orders/open-order';
import { OrderStatusTone } from '../orders/order-status';
import { ItemDetails } from './item-details';
import { OutcomeTone } from './outcome-tone';
import classes from './reconcile.module.css';
import { type ItemOutcome, nextStepOf, type Run, type RunItem } from './run.rules';
import { useRunActs, useRunItems } from './use-reconcile';

/** The orders of a run, oldest first, each with its outcome and what is left to do about it now. */
export function RunItems({ run, outcome }: { run: Run; outcome: ItemOutcome | undefined }) {
  const { t } = useTranslation('reconcile');
  const { items, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useRunItems(run.id, outcome);
  const failed = error && <Failed error={error} onRetry={() => void refetch()} />;
  if (!items) return failed ?? <Loading rows={4} />;
  if (items.length === 0) return <p className={classes.quiet}>{t('items.none')}</p>;
  return (
    <>
      {failed}
      <DataTable
        caption={t('items.title')}
        rows={items}
        keyOf={({ position }) => String(position)}
        more={{ has: hasNextPage, fetching: isFetchingNextPage, onMore: () => void fetchNextPage() }}
        columns={[
          { key: 'order', title: t('column.order'), cell: (item) => <Named item={item} /> },
          {
            ...{ key: 'value', title: t('column.value'), numeric: true },
            cell: ({ order }) => order && moneyOf(order.value),
          },
          {
            key: 'outcome',
            title: t(run.dryRun ? 'column.forecast' : 'column.outcome'),
            cell: ({ outcome: came }) => <OutcomeTone outcome={came} />,
          },
          { key: 'details', title: t('column.differences'), cell: (item) => <ItemDetails item={item} /> },
          {
            key: 'now',
            title: t('column.now'),
            cell: ({ order }) => order && <OrderStatusTone status={order.status} />,
          },
          ...(run.dryRun
            ? []
            : [{ key: 'acts', title: t('column.acts'), cell: (item: RunItem) => <NextStep item={item} /> }]),
        ]}
      />
    </>
  );
}

function Named({ item: { orderId, order } }: { item: RunItem }) {
  return (
    <div>
      <OpenOrder id={orderId} className={classes.link}>
        {order?.number ?? orderId}
      </OpenOrder>
      {order && (
        <span className={classes.quiet}>
          {order.storeName}
          <br />
          {momentOf(order.placedAt)}
        </span>
      )}
    </div>
  );
}

function NextStep({ item }: { item: RunItem }) {
  const { t } = useTranslation('reconcile');
  const { requeue } = useRunActs();
  const number = item.order?.number ?? '';
  switch (nextStepOf(item)) {
    case 'review':
      return (
        <Button
          variant="light"
          aria-label={t('act.reviewNamed', { number })}
          renderRoot={(props) => <Link {...props} to="/desk/review/$id" params={{ id: item.orderId }} />}
        >
          {t('act.review')}
        </Button>
      );
    case 'approval':
      return (
        <Button
          variant="light"
          aria-label={t('act.openNamed', { number })}
          renderRoot={(props) => <Link {...props} to="/desk/approvals/$id" params={{ id: item.orderId }} />}
        >
          {t('act.open')}
        </Button>
      );
    case 'requeue':
      return (
        <>
          <Button
            variant="light"
            aria-label={t('act.requeueNamed', { number })}
            loading={requeue.isPending}
            onClick={() => requeue.mutate(item.orderId)}
          >
            {t('act.requeue')}
          </Button>
          {requeue.error && <Failed error={requeue.error} />}
        </>
      );
    case null:
      return null;
  }
}
