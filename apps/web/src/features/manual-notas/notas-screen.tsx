import { NativeSelect } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { bodyOf } from '../../api/client';
import { type components } from '../../api/openapi';
import { usePortalPages } from '../../app/hooks';
import { useUrlFilter } from '../../app/url-filter';
import { type Column } from '../../design/data-table';
import { PagedTable } from '../../design/paged-table';
import { Screen } from '../../design/screen';
import { Empty } from '../../design/states';
import { ageOf, dayOf, momentOf, secondsSince } from '../../words/format';
import { useTranslation } from '../../words/use-translation';
import { OpenOrder } from '../orders/open-order';
import classes from './manual-notas.module.css';
import { NOTA_STATES, NotaStateTone } from './nota-state';

type Row = components['schemas']['ManualNotaDto'];

/** Paper notes as photos, oldest first: each waits until an admin has keyed it in. */
export function NotasScreen() {
  const { t } = useTranslation('manual-notas');
  const [filter, change] = useUrlFilter(['state']);
  const state = filter.state === 'any' ? undefined : (NOTA_STATES.find((one) => one === filter.state) ?? 'waiting');
  const pages = usePortalPages(['tasks', 'orders', 'manual-notas', state ?? ''], (portal, cursor) =>
    bodyOf(portal.GET('/api/v1/admin/manual-notas', { params: { query: { state, cursor, limit: 50 } } })),
  );
  return (
    <Screen title={t('title')} lead={t('lead')}>
      <search aria-label={t('filter')} className={classes.filter}>
        <NativeSelect
          label={t('column.state')}
          value={state ?? 'any'}
          onChange={({ currentTarget }) => change({ state: currentTarget.value })}
          data={[
            ...NOTA_STATES.map((one) => ({ value: one, label: t(`state.${one}`) })),
            { value: 'any', label: t('any') },
          ]}
        />
      </search>
      <PagedTable
        pages={pages}
        none={
          <Empty icon={<IconCamera size={48} />} title={t(state === 'waiting' ? 'none' : 'noneFits')}>
            {t('noneSentence')}
          </Empty>
        }
        caption={t('title')}
        columns={useColumns()}
        keyOf={({ id }) => id}
      />
    </Screen>
  );
}

function useColumns(): readonly Column<Row>[] {
  const { t } = useTranslation('manual-notas');
  return [
    {
      key: 'store',
      title: t('column.store'),
      cell: ({ id, storeName, storeCode }) => (
        <div className={classes.two}>
          <Link to="/desk/manual-notas/$id" params={{ id }} className={classes.open}>
            {storeName}
          </Link>
          <span className={classes.quiet}>{storeCode}</span>
        </div>
      ),
    },
    {
      key: 'taken',
      title: t('column.taken'),
      cell: ({ takenAt, paperDate }) => (
        <div className={classes.two}>
          <span>{ageOf(secondsSince(takenAt))}</span>
          <time className={classes.quiet} dateTime={takenAt}>
            {momentOf(takenAt)}
          </time>
          {paperDate !== null && <span className={classes.quiet}>{t('dated', { day: dayOf(paperDate) })}</span>}
        </div>
      ),
    },
    {
      key: 'by',
      title: t('column.by'),
      cell: ({ sentByName, photos, here }) => (
        <div className={classes.two}>
          <span>{sentByName}</span>
          <span className={classes.quiet}>{t('photos', { here: here.length, count: photos })}</span>
        </div>
      ),
    },
    {
      key: 'state',
      title: t('column.state'),
      cell: ({ state, claim, closedByName, orderId, dropReason }) => (
        <div className={classes.two}>
          <NotaStateTone state={state} />
          {state === 'waiting' && claim && (
            <span className={classes.quiet}>{t('claimedBy', { name: claim.byName })}</span>
          )}
          {closedByName !== null && <span className={classes.quiet}>{closedByName}</span>}
          {orderId !== null && (
            <OpenOrder id={orderId} className={classes.open}>
              {t('toOrder')}
            </OpenOrder>
          )}
          {dropReason !== null && <span className={classes.quiet}>{dropReason}</span>}
        </div>
      ),
    },
  ];
}
