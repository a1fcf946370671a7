import { Button } from '@mantine/core';
import { IconFileSearch, IconFilterOff, IconLink, IconMapPin } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { bodyOf } from '../../api/client';
import { usePortalPages, useSignedIn } from '../../app/hooks';
import { useUrlFilter } from '../../app/url-filter';
import { type Column } from '../../design/data-table';
import { PagedTable } from '../../design/paged-table';
import { Screen } from '../../design/screen';
import { Empty } from '../../design/states';
import { Tone } from '../../design/tone';
import { distanceOf, momentOf, wholeOf } from '../../words/format';
import { useTranslation } from '../../words/use-translation';
import { useActName } from './act-name';
import { AuditNav } from './audit-nav';
import classes from './audit.module.css';
import { LogExports } from './log-exports';
import { LogFilterBar } from './log-filter-bar';
import { isNarrowed, LOG_FILTER, type LogFilter, orderOf, queryOf } from './log-filter.rules';
import { type LogRecord, OutcomeTone } from './outcome-tone';

const PAGE = 50;

/** What salesmen did in stores' names. */
export function LogScreen() {
  const { t } = useTranslation('audit');
  const { user } = useSignedIn();
  const [filter, change] = useUrlFilter(LOG_FILTER);
  const clear = (): void =>
    change({ storeId: undefined, actorId: undefined, from: undefined, to: undefined, action: undefined });
  return (
    <Screen title={t('log.title')} lead={t('log.lead')}>
      <AuditNav />
      <LogFilterBar filter={filter} onChange={change} onClear={clear} />
      {user.roles.includes('auditor') && <LogExports filter={filter} />}
      <Found filter={filter} onSort={(sort) => change({ sort })} onClear={clear} />
    </Screen>
  );
}

function Found({ filter, onSort, onClear }: { filter: LogFilter; onSort: (by: string) => void; onClear: () => void }) {
  const { t } = useTranslation('audit');
  const columns = useColumns();
  const sort = orderOf(filter);
  const query = queryOf(filter);
  const pages = usePortalPages(['log', query, sort], (portal, cursor) =>
    bodyOf(portal.GET('/api/v1/audit/impersonations', { params: { query: { ...query, sort, limit: PAGE, cursor } } })),
  );
  return (
    <PagedTable
      pages={pages}
      none={<None narrowed={isNarrowed(filter)} onClear={onClear} />}
      caption={t('log.title')}
      columns={columns}
      keyOf={({ id }) => id}
      sorting={{ by: sort, onSort }}
    />
  );
}

function None({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  const { t } = useTranslation('audit');
  if (!narrowed)
    return (
      <Empty icon={<IconFileSearch size={48} />} title={t('log.none')}>
        {t('log.noneSentence')}
      </Empty>
    );
  return (
    <Empty
      icon={<IconFilterOff size={48} />}
      title={t('log.noneFits')}
      action={
        <Button variant="default" onClick={onClear}>
          {t('filter.clear')}
        </Button>
      }
    >
      {t('log.noneFitsSentence')}
    </Empty>
  );
}

function useColumns(): readonly Column<LogRecord>[] {
  const { t } = useTranslation('audit');
  const nameOf = useActName();
  return [
    {
      key: 'at',
      title: t('column.at'),
      sortable: true,
      cell: ({ id, at }) => (
        <Link to="/audit/records/$id" params={{ id }} className={classes.link}>
          <time dateTime={at}>{momentOf(at)}</time>
        </Link>
      ),
    },
    {
      key: 'actor',
      title: t('column.actor'),
      cell: ({ actor }) => (
        <div className={classes.two}>
          <strong>{actor.name}</strong>
          <span className={classes.quiet}>{actor.login}</span>
        </div>
      ),
    },
    {
      key: 'store',
      title: t('column.store'),
      cell: ({ store }) => (
        <div className={classes.two}>
          <strong>{store.name}</strong>
          <span className={classes.quiet}>{store.code}</span>
        </div>
      ),
    },
    {
      key: 'action',
      title: t('column.action'),
      cell: ({ action, session }) => (
        <div className={classes.two}>
          {nameOf(action)}
          <span className={classes.quiet}>{session.reason}</span>
        </div>
      ),
    },
    { key: 'outcome', title: t('column.outcome'), cell: (record) => <OutcomeTone record={record} /> },
    { key: 'where', title: t('column.where'), cell: (record) => <Where record={record} /> },
    {
      key: 'seal',
      title: t('column.seal'),
      numeric: true,
      cell: ({ seal }) => (seal ? wholeOf(seal.seq) : <Tone tone="warn">{t('unsealed')}</Tone>),
    },
  ];
}

/** How far from the store by the device's own position; without one, what its address tells. */
function Where({ record: { distance, network } }: { record: LogRecord }) {
  const { t } = useTranslation('audit');
  return (
    <div className={classes.two}>
      <span className={classes.sign}>
        {distance === null ? <IconLink size={16} aria-hidden /> : <IconMapPin size={16} aria-hidden />}
        {distance === null ? t('noDistance') : t('fromStore', { distance: distanceOf(distance) })}
      </span>
      <span className={classes.quiet}>{[network.ip, network.place].filter(Boolean).join(' · ')}</span>
    </div>
  );
}
