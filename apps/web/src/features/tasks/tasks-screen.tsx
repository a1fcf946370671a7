import { type ReactNode, useState } from 'react';
import { Button, NativeSelect } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { bodyOf } from '../../api/client';
import { usePortal, usePortalPages, useSignedIn } from '../../app/hooks';
import { useUrlFilter } from '../../app/url-filter';
import { type Column, DataTable } from '../../design/data-table';
import { Screen } from '../../design/screen';
import { Empty, Failed, Loading } from '../../design/states';
import { ageOf, momentOf, secondsSince, wholeOf } from '../../words/format';
import { useTranslation } from '../../words/use-translation';
import { OpenOrder } from '../orders/open-order';
import { Found } from '../abuse/found';
import { ReasonDialog } from '../orders/reason-dialog';
import { aboutOf, type Task, TASK_KINDS } from './task.rules';
import classes from './tasks.module.css';

const PAGE = 50;

/** What waits for a person, oldest first: each with the way to where it is done, or to be closed by hand. */
export function TasksScreen() {
  const { t } = useTranslation('tasks');
  const [filter, change] = useUrlFilter(['kind']);
  const [closing, setClosing] = useState<Task | null>(null);
  const kind = TASK_KINDS.find((one) => one === filter.kind);
  const columns = useColumns(setClosing);
  const { data: counts = NOT_COUNTED } = useCounts();
  const { items, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = usePortalPages(
    // Orders and notices open and end tasks: what is told of them is told of these.
    ['tasks', 'orders', 'notices', kind ?? ''],
    (portal, cursor) =>
      bodyOf(portal.GET('/api/v1/admin/tasks', { params: { query: { state: 'open', kind, cursor, limit: PAGE } } })),
  );
  return (
    <Screen title={t('title')} lead={t('lead')}>
      <search aria-label={t('filter')} className={classes.filter}>
        <NativeSelect
          label={t('kindLabel')}
          value={kind ?? ''}
          onChange={({ currentTarget }) => change({ kind: currentTarget.value })}
          data={[
            { value: '', label: counted(t('any'), sumOf(counts)) },
            ...TASK_KINDS.map((one) => ({ value: one, label: counted(t(`kind.${keyOf(one)}`), counts.get(one)) })),
          ]}
        />
      </search>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!items && !error && <Loading />}
      {items?.length === 0 && (
        <Empty icon={<IconChecks size={48} />} title={t('none')}>
          {t('noneSentence')}
        </Empty>
      )}
      {items && items.length > 0 && (
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={items}
          keyOf={({ id }) => id}
          more={{ has: hasNextPage, fetching: isFetchingNextPage, onMore: () => void fetchNextPage() }}
        />
      )}
      {closing && <CloseDialog key={closing.id} task={closing} onClose={() => setClosing(null)} />}
    </Screen>
  );
}

type Counts = ReadonlyMap<string, number>;
const NOT_COUNTED: Counts = new Map();

/** How many of each kind are open; a kind without any is not in it. */
const useCounts = () =>
  usePortal(['tasks', 'orders', 'notices', 'counts'], async (portal): Promise<Counts> => {
    const { tasks } = await bodyOf(portal.GET('/api/v1/admin/control-room'));
    return new Map(tasks.map((each) => [each.kind, each.tasks]));
  });

const sumOf = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
const counted = (name: string, count = 0): string => (count === 0 ? name : `${name} (${wholeOf(count)})`);

type Kind = (typeof TASK_KINDS)[number];
type Undotted<Name extends string> = Name extends `${infer Noun}.${infer Rest}` ? `${Noun}-${Rest}` : Name;
const keyOf = (kind: Kind): Undotted<Kind> => kind.replace('.', '-') as Undotted<Kind>;

/** A task's kind in the reader's words; one without words as it is written. */
function useKindName(): (kind: string) => string {
  const { t } = useTranslation('tasks');
  return (kind) => {
    const known = TASK_KINDS.find((one) => one === kind);
    return known ? t(`kind.${keyOf(known)}`) : kind;
  };
}

function useColumns(onClose: (task: Task) => void): readonly Column<Task>[] {
  const { t } = useTranslation('tasks');
  const nameOf = useKindName();
  return [
    {
      key: 'openedAt',
      title: t('since'),
      cell: ({ openedAt }) => (
        <div className={classes.two}>
          <span className={classes.whole}>{ageOf(secondsSince(openedAt))}</span>
          <time className={classes.quiet} dateTime={openedAt}>
            {momentOf(openedAt)}
          </time>
        </div>
      ),
    },
    { key: 'kind', title: t('kindLabel'), cell: ({ kind }) => <strong>{nameOf(kind)}</strong> },
    { key: 'about', title: t('about'), cell: (task) => <About task={task} /> },
    {
      key: 'act',
      title: t('act'),
      cell: (task) => (
        <div className={classes.acts}>
          <Way task={task} />
          {task.byHand && (
            <Button variant="default" onClick={() => onClose(task)}>
              {t('close.open')}
            </Button>
          )}
        </div>
      ),
    },
  ];
}

function About({ task }: { task: Task }) {
  const { t } = useTranslation('tasks');
  const { number, recipient, channel, words, signal } = aboutOf(task);
  return (
    <div className={classes.two}>
      {number !== null && <span>{t('order', { number })}</span>}
      {recipient !== null && <span>{t(channel === 'sms' ? 'phone' : 'mail', { recipient })}</span>}
      {words !== null && <span lang="id">{words}</span>}
      {signal && <Found signal={signal} name={signal.name} />}
    </div>
  );
}

/** To where it is done. */
function Way({ task }: { task: Task }): ReactNode {
  const { t } = useTranslation('tasks');
  const { kind, subject } = task;
  const { orderId, personId } = aboutOf(task);
  if (kind === 'order.approve')
    return (
      <Link to="/desk/approvals/$id" params={{ id: subject.id }} className={classes.link}>
        {t('way.approve')}
      </Link>
    );
  if (kind === 'order.review')
    return (
      <Link to="/desk/review/$id" params={{ id: subject.id }} className={classes.link}>
        {t('way.review')}
      </Link>
    );
  if (kind === 'nota.waiting')
    return (
      <Link to="/desk/manual-notas/$id" params={{ id: subject.id }} className={classes.link}>
        {t('way.nota')}
      </Link>
    );
  if (kind === 'abuse.signal' && personId !== null)
    return (
      <Link to="/desk/abuse/$userId" params={{ userId: personId }} className={classes.link}>
        {t('way.abuse')}
      </Link>
    );
  if (orderId === null) return null;
  return (
    <OpenOrder id={orderId} className={classes.link}>
      {t('way.order')}
    </OpenOrder>
  );
}

function CloseDialog({ task: { id, kind }, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useTranslation('tasks');
  const nameOf = useKindName();
  const { portal, user } = useSignedIn();
  const queries = useQueryClient();
  const close = useMutation({
    mutationFn: (reason: string) =>
      bodyOf(portal.POST('/api/v1/admin/tasks/{id}/close', { params: { path: { id } }, body: { reason } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['portal', user.id, 'tasks'] }),
  });
  return (
    <ReasonDialog open onClose={onClose} title={t('close.title')} act={t('close.act')} doing={close}>
      <p>{nameOf(kind)}</p>
      <p>{t('close.follows')}</p>
    </ReasonDialog>
  );
}
