import { Button } from '@mantine/core';
import { IconFilterOff, IconReceipt } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { bodyOf } from '../../api/client';
import { type components } from '../../api/openapi';
import { usePortalPages } from '../../app/hooks';
import { useUrlFilter } from '../../app/url-filter';
import { type Column } from '../../design/data-table';
import { PagedTable } from '../../design/paged-table';
import { Screen } from '../../design/screen';
import { Empty } from '../../design/states';
import { momentOf, moneyOf } from '../../words/format';
import { OpenOrder } from '../orders/open-order';
import { OrderStatusTone, VerdictTone } from '../orders/order-status';
import { DeskFilterBar } from './filter-bar';
import { type DeskFilter, FILTER_NAMES, isNarrowed, queryOf } from './desk-filter.rules';
import { ExportButtons } from './export-buttons';
import classes from './order-desk.module.css';
import { SavedViews } from './saved-views';

type Row = components['schemas']['DeskOrderDto'];

const NOTHING: DeskFilter = { q: '', status: '', erpState: '', origin: '', from: '', to: '', onBehalf: '' };

/** All orders: searched, sorted and narrowed by the portal. */
export function OrderDeskScreen() {
  const { t } = useTranslation('order-desk');
  const [filter, change] = useUrlFilter(FILTER_NAMES);
  const query = queryOf(filter);
  const columns = useColumns();
  const pages = usePortalPages(['orders', 'desk', query], (portal, cursor) =>
    bodyOf(portal.GET('/api/v1/admin/orders', { params: { query: { ...query, limit: 50, cursor } } })),
  );
  return (
    <Screen title={t('title')} lead={t('lead')} actions={<ExportButtons query={query} />}>
      <DeskFilterBar key={filter.q ?? ''} filter={filter} onChange={change} onClear={() => change(NOTHING)} />
      <SavedViews filter={filter} onOpen={(kept) => change({ ...NOTHING, sort: '', ...kept })} />
      <PagedTable
        pages={pages}
        none={<None narrowed={isNarrowed(filter)} onClear={() => change(NOTHING)} />}
        caption={t('title')}
        columns={columns}
        keyOf={({ id }) => id}
        sorting={{ by: query.sort, onSort: (sort) => change({ sort }) }}
      />
    </Screen>
  );
}

function useColumns(): readonly Column<Row>[] {
  const { t } = useTranslation('order-desk');
  return [
    {
      key: 'placedAt',
      title: t('column.order'),
      sortable: true,
      cell: ({ id, number, placedAt }) => (
        <div className={classes.cell}>
          <OpenOrder id={id} className={classes.open}>
            {number}
          </OpenOrder>
          <span className={classes.quiet}>{momentOf(placedAt)}</span>
        </div>
      ),
    },
    {
      key: 'store',
      title: t('column.store'),
      sortable: true,
      cell: ({ storeName, storeCode }) => (
        <div className={classes.cell}>
          <span>{storeName}</span>
          <span className={classes.quiet}>{storeCode}</span>
        </div>
      ),
    },
    {
      key: 'by',
      title: t('column.by'),
      cell: ({ placedByName, onBehalf, origin }) => (
        <div className={classes.cell}>
          <span>{placedByName}</span>
          {onBehalf && <span className={classes.quiet}>{t('onBehalf')}</span>}
          {origin !== 'portal' && <span className={classes.quiet}>{t(`origin.${origin}`)}</span>}
        </div>
      ),
    },
    {
      key: 'status',
      title: t('column.status'),
      cell: ({ status, verdict }) => (
        <div className={classes.cell}>
          <OrderStatusTone status={status} />
          {verdict !== 'GREEN' && <VerdictTone verdict={verdict} />}
        </div>
      ),
    },
    {
      key: 'erp',
      title: t('column.erp'),
      cell: ({ erpState, erpNumber }) => (
        <div className={classes.cell}>
          <span>{t(`erpState.${erpState}`)}</span>
          {erpNumber !== null && <span className={classes.quiet}>{erpNumber}</span>}
        </div>
      ),
    },
    {
      key: 'value',
      title: t('column.value'),
      numeric: true,
      sortable: true,
      cell: ({ grandTotal }) => <strong>{moneyOf(grandTotal)}</strong>,
    },
  ];
}

function None({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  const { t } = useTranslation('order-desk');
  if (!narrowed)
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
