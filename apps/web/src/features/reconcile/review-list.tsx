import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { Age } from '../../design/age';
import { DataTable } from '../../design/data-table';
import { Panel } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { moneyOf } from '../../words/format';
import { ErpWordTone } from './erp-word-tone';
import classes from './reconcile.module.css';
import { useReviews } from './use-reconcile';

/** Orders that only a person brings on: changed, refused, or without an answer. */
export function ReviewList() {
  const { t } = useTranslation('reconcile');
  const { items, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useReviews();
  return (
    <Panel title={t('reviews.title')}>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!items && !error && <Loading rows={2} />}
      {items?.length === 0 && <p className={classes.quiet}>{t('reviews.none')}</p>}
      {items && items.length > 0 && (
        <DataTable
          caption={t('reviews.title')}
          rows={items}
          keyOf={({ id }) => id}
          more={{ has: hasNextPage, fetching: isFetchingNextPage, onMore: () => void fetchNextPage() }}
          columns={[
            {
              key: 'order',
              title: t('column.order'),
              cell: ({ id, number }) => (
                <Link to="/desk/review/$id" params={{ id }} className={classes.link}>
                  {number}
                </Link>
              ),
            },
            { key: 'store', title: t('column.store'), cell: ({ storeName }) => storeName },
            { key: 'why', title: t('column.why'), cell: ({ erp }) => <ErpWordTone state={erp.state} /> },
            {
              ...{ key: 'value', title: t('column.value'), numeric: true },
              cell: ({ totals }) => moneyOf(totals.grandTotal),
            },
            { key: 'placed', title: t('column.placed'), cell: ({ placedAt }) => <Age asOf={placedAt} /> },
          ]}
        />
      )}
    </Panel>
  );
}
