import { useState } from 'react';
import { NativeSelect } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { useUrlFilter } from '../../app/url-filter';
import { Age } from '../../design/age';
import { type Column, DataTable } from '../../design/data-table';
import { Screen } from '../../design/screen';
import { Empty, Failed, Loading } from '../../design/states';
import { ageOf, moneyOf, rupiahOf, secondsSince, wholeOf } from '../../words/format';
import { spokenFigures } from '../../words/problem-words';
import classes from './approvals.module.css';
import { ApproveChosen } from './approve-chosen';
import { RiskTone } from './risk-tone';
import { allThatFit, ceilingOf, CEILINGS, chosenOf, fits, type Selection } from './selection.rules';
import { type Approval, type Sort, useApprovals } from './use-approvals';

const SORTS: readonly Sort[] = ['placedAt', '-placedAt', 'value', '-value'];

/** AMBER orders, who waits longest first. */
export function ApprovalsScreen() {
  const { t } = useTranslation('approvals');
  const [filter, change] = useUrlFilter(['sort', 'ceiling']);
  const sort = SORTS.find((each) => each === filter.sort) ?? 'placedAt';
  const ceiling = ceilingOf(filter.ceiling);
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const { items, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useApprovals(sort);
  const selection = chosenOf(items ?? [], chosen, ceiling);
  const setAll = (orders: readonly Approval[]): void =>
    setChosen(new Map(orders.map(({ order }) => [order.id, order.contentHash])));
  // From what is approved, not from what was once ticked: what no longer fits would come back when another goes.
  const choose = (each: Approval, yes: boolean): void =>
    setAll(yes ? [...selection.chosen, each] : selection.chosen.filter(({ order }) => order.id !== each.order.id));
  const retry = (): void => void refetch();
  return (
    <Screen title={t('title')} lead={t('lead')}>
      {error && <Failed error={error} onRetry={retry} />}
      {!items && !error && <Loading />}
      {items && (
        <ApproveChosen
          selection={selection}
          ceiling={ceiling}
          choice={
            <NativeSelect
              label={t('bulk.ceiling')}
              value={ceiling}
              onChange={({ currentTarget }) => change({ ceiling: currentTarget.value })}
              data={CEILINGS.map((each) => ({ value: String(each), label: rupiahOf(each) }))}
            />
          }
          waiting={items.length > 0}
          fitting={allThatFit(items, ceiling).length}
          onAll={(yes) => setAll(yes ? allThatFit(items, ceiling) : [])}
        />
      )}
      {items?.length === 0 && (
        <Empty icon={<IconCircleCheck size={48} />} title={t('none')}>
          {t('noneSentence')}
        </Empty>
      )}
      {items && items.length > 0 && (
        <Queue
          items={items}
          sorting={{ by: sort, onSort: (by) => change({ sort: by }) }}
          pick={{ selection, onChoose: choose }}
          more={{ has: hasNextPage, fetching: isFetchingNextPage, onMore: () => void fetchNextPage() }}
        />
      )}
    </Screen>
  );
}

interface Pick {
  readonly selection: Selection<Approval>;
  readonly onChoose: (each: Approval, yes: boolean) => void;
}

function Queue({
  items,
  sorting,
  pick,
  more,
}: {
  items: readonly Approval[];
  sorting: { by: string; onSort: (by: string) => void };
  pick: Pick;
  more: { has: boolean; fetching: boolean; onMore: () => void };
}) {
  const { t } = useTranslation('approvals');
  const columns: readonly Column<Approval>[] = [
    { key: 'pick', title: t('column.pick'), cell: (each) => <Choose each={each} pick={pick} /> },
    { key: 'placedAt', title: t('column.order'), sortable: true, cell: (each) => <Which each={each} /> },
    { key: 'why', title: t('column.why'), cell: ({ order, risk }) => <Why order={order} risk={risk} /> },
    { key: 'credit', title: t('column.credit'), cell: ({ order }) => <Figures order={order} /> },
    { key: 'history', title: t('column.history'), cell: ({ history }) => <Known history={history} /> },
    {
      key: 'value',
      title: t('column.value'),
      numeric: true,
      sortable: true,
      cell: (each) => <Value each={each} pick={pick} />,
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={items}
      keyOf={({ order }) => order.id}
      sorting={sorting}
      more={more}
    />
  );
}

function Choose({ each, pick: { selection, onChoose } }: Choosing) {
  const { t } = useTranslation('approvals');
  const { number } = each.order;
  const chosen = selection.chosen.includes(each);
  return (
    <label className={classes.choose}>
      <input
        type="checkbox"
        aria-label={t('bulk.choose', { number })}
        disabled={!chosen && !fits(each, selection)}
        checked={chosen}
        onChange={({ currentTarget }) => onChoose(each, currentTarget.checked)}
      />
    </label>
  );
}

type Choosing = { readonly each: Approval; readonly pick: Pick };

function Value({ each, pick: { selection } }: Choosing) {
  const { t } = useTranslation('approvals');
  const fitting = each.own || selection.chosen.includes(each) || fits(each, selection);
  return (
    <div>
      <strong>{moneyOf(each.order.totals.grandTotal)}</strong>
      {!fitting && <div className={classes.noRoom}>{t('bulk.noRoom')}</div>}
    </div>
  );
}

function Which({ each: { order, own } }: { each: Approval }) {
  const { t } = useTranslation('approvals');
  return (
    <div className={classes.which}>
      <Link to="/desk/approvals/$id" params={{ id: order.id }} className={classes.open}>
        {order.number}
      </Link>
      <span>{order.storeName}</span>
      <span className={classes.quiet}>
        {order.storeCode} · {ageOf(secondsSince(order.placedAt))}
      </span>
      {own && <span className={classes.quiet}>{t('own')}</span>}
    </div>
  );
}

const REASONS = {
  'credit.blocked': 'blocked',
  'credit.overdue': 'overdue',
  'credit.over_limit': 'over_limit',
  'credit.within_tolerance': 'within_tolerance',
  'credit.not_judgeable': 'not_judgeable',
} as const;

function Why({ order: { credit }, risk }: Ordered & { readonly risk: Approval['risk'] }) {
  const { t } = useTranslation('approvals');
  return (
    <div className={classes.which}>
      {credit.reasons.map(({ code, figures }) => {
        const { overdue = '', over = '' } = spokenFigures(figures);
        return <span key={code}>{t(`reason.${REASONS[code]}`, { overdue, over })}</span>;
      })}
      <RiskTone risk={risk} />
    </div>
  );
}

type Ordered = { readonly order: Approval['order'] };

function Figures({ order: { credit } }: Ordered) {
  const { t } = useTranslation('approvals');
  return (
    <div className={classes.which}>
      <span className="tabular">{t('credit.exposure', { amount: moneyOf(credit.exposure) })}</span>
      {credit.limit !== null && (
        <span className={`${classes.quiet} tabular`}>{t('credit.limit', { amount: moneyOf(credit.limit) })}</span>
      )}
      <span>
        <Age asOf={credit.asOf} />
      </span>
    </div>
  );
}

function Known({ history: { orders, disputed, rejected, value } }: { history: Approval['history'] }) {
  const { t } = useTranslation('approvals');
  if (orders === 0) return <span className={classes.quiet}>{t('history.none')}</span>;
  return (
    <div className={classes.which}>
      <span className="tabular">{t('history.short', { count: orders, amount: moneyOf(value) })}</span>
      {disputed + rejected > 0 && (
        <span className={classes.quiet}>
          {t('history.bad', { disputed: wholeOf(disputed), rejected: wholeOf(rejected) })}
        </span>
      )}
    </div>
  );
}
