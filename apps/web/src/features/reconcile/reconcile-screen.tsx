import { IconArrowsExchange, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { useMode } from '../../app/live-news';
import { useUrlFilter } from '../../app/url-filter';
import { Age } from '../../design/age';
import { DataTable } from '../../design/data-table';
import { Panel, Screen } from '../../design/screen';
import { Empty, Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { momentOf, moneyOf, wholeOf } from '../../words/format';
import { OutcomeTone, RunStateTone } from './outcome-tone';
import classes from './reconcile.module.css';
import { ReviewList } from './review-list';
import { countOf, OUTCOMES, type Run } from './run.rules';
import { StartRun } from './start-run';
import { BACKLOG_SORTS, useBacklog, useBacklogTotals, useRuns } from './use-reconcile';

/** What waits for the ERP, what needs a person, and the runs that replayed it. */
export function ReconcileScreen() {
  const { t } = useTranslation('reconcile');
  return (
    <Screen title={t('title')} lead={t('lead')} actions={<StartRun />}>
      <UnderWay />
      <Totals />
      <ReviewList />
      <Backlog />
      <Runs />
    </Screen>
  );
}

/** A run that somebody began, and the way to it. */
function UnderWay() {
  const { t } = useTranslation('reconcile');
  const run = useRuns().data?.items.find(({ state }) => state !== 'done');
  if (!run) return null;
  const { id, done, total, createdAt } = run;
  return (
    <Note
      tone="info"
      icon={<IconArrowsExchange />}
      title={t('runs.underWay')}
      action={
        <Link to="/desk/reconcile/$id" params={{ id }} className={classes.link}>
          {t('act.open')}
        </Link>
      }
    >
      {t('run.started', { moment: momentOf(createdAt) })} ·{' '}
      {t('runs.of', { done: wholeOf(done), total: wholeOf(total) })}
    </Note>
  );
}

/** How much waits in all, and whether the ERP can take it. */
function Totals() {
  const { t } = useTranslation('reconcile');
  const { data: totals, error, refetch } = useBacklogTotals();
  const resting = useMode()?.mode.functions.orders === 'degraded';
  return (
    <Panel title={t('backlog.title')}>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!totals && !error && <Loading rows={1} />}
      {totals?.orders === 0 && (
        <Empty icon={<IconCircleCheck size={48} />} title={t('backlog.none')}>
          {t('backlog.noneSentence')}
        </Empty>
      )}
      {totals && totals.orders > 0 && (
        <>
          <dl className={classes.totals}>
            <Total name={t('backlog.orders')} value={wholeOf(totals.orders)} />
            <Total name={t('backlog.stores')} value={wholeOf(totals.stores)} />
            <Total name={t('backlog.value')} value={moneyOf(totals.value)} />
            <Total name={t('backlog.unjudged')} value={wholeOf(totals.unjudged)} />
            <div>
              <dt>{t('backlog.oldest')}</dt>
              <dd>
                <Age asOf={totals.oldestAt} />
              </dd>
            </div>
          </dl>
          {resting && <Note tone="warn">{t('start.resting')}</Note>}
        </>
      )}
    </Panel>
  );
}

/** What waits, store by store; nothing where nothing does. */
function Backlog() {
  const { t } = useTranslation('reconcile');
  const [filter, change] = useUrlFilter(['sort']);
  const sort = BACKLOG_SORTS.find((each) => each === filter.sort) ?? 'oldestAt';
  const { items, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useBacklog(sort);
  if (items?.length === 0 && !error) return null;
  return (
    <Panel title={t('backlog.byStore')}>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!items && !error && <Loading rows={3} />}
      {items && items.length > 0 && (
        <DataTable
          caption={t('backlog.byStore')}
          rows={items}
          keyOf={({ storeId }) => storeId}
          sorting={{ by: sort, onSort: (by) => change({ sort: by }) }}
          more={{ has: hasNextPage, fetching: isFetchingNextPage, onMore: () => void fetchNextPage() }}
          columns={[
            {
              key: 'store',
              title: t('column.store'),
              cell: ({ storeName, storeCode }) => (
                <div>
                  <Link
                    to="/desk/orders"
                    search={{ q: storeCode, erpState: 'waiting' } as never}
                    className={classes.link}
                  >
                    {storeName}
                  </Link>
                  <span className={classes.quiet}>{storeCode}</span>
                </div>
              ),
            },
            {
              ...{ key: 'orders', title: t('column.orders'), numeric: true, sortable: true },
              cell: ({ orders }) => wholeOf(orders),
            },
            {
              ...{ key: 'value', title: t('column.value'), numeric: true, sortable: true },
              cell: ({ value }) => moneyOf(value),
            },
            {
              ...{ key: 'oldestAt', title: t('column.oldest'), sortable: true },
              cell: ({ oldestAt }) => <Age asOf={oldestAt} />,
            },
            {
              key: 'acts',
              title: t('column.acts'),
              cell: ({ storeId, storeName }) => <StartRun store={{ id: storeId, name: storeName }} />,
            },
          ]}
        />
      )}
    </Panel>
  );
}

function Total({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="tabular">{value}</dd>
    </div>
  );
}

function Runs() {
  const { t } = useTranslation('reconcile');
  const { data, error, refetch } = useRuns();
  if (!data)
    return (
      <Panel title={t('runs.title')}>
        {error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading rows={3} />}
      </Panel>
    );
  return (
    <Panel title={t('runs.title')}>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {data.items.length === 0 ? (
        <p className={classes.quiet}>{t('runs.none')}</p>
      ) : (
        <DataTable
          caption={t('runs.title')}
          rows={data.items}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'started',
              title: t('column.started'),
              cell: ({ id, createdAt, dryRun }) => (
                <div>
                  <Link to="/desk/reconcile/$id" params={{ id }} className={classes.link}>
                    {momentOf(createdAt)}
                  </Link>
                  <span className={classes.quiet}>{t(dryRun ? 'runs.dry' : 'runs.real')}</span>
                </div>
              ),
            },
            { key: 'state', title: t('column.state'), cell: ({ state }) => <RunStateTone state={state} /> },
            {
              ...{ key: 'done', title: t('column.done'), numeric: true },
              cell: ({ done, total }) => t('runs.of', { done: wholeOf(done), total: wholeOf(total) }),
            },
            { key: 'outcomes', title: t('column.outcomes'), cell: (run) => <Outcomes run={run} /> },
          ]}
        />
      )}
    </Panel>
  );
}

function Outcomes({ run }: { run: Run }) {
  const found = OUTCOMES.filter((outcome) => countOf(run, outcome) > 0);
  return (
    <ul className={classes.tones}>
      {found.map((outcome) => (
        <li key={outcome}>
          <OutcomeTone outcome={outcome} /> <span className="tabular">{wholeOf(countOf(run, outcome))}</span>
        </li>
      ))}
    </ul>
  );
}
