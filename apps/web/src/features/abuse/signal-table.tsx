import { type ReactNode, useState } from 'react';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconFlag, IconInfoCircle } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { bodyOf } from '../../api/client';
import { usePortalPages, useSignedIn } from '../../app/hooks';
import { type Column, DataTable } from '../../design/data-table';
import { Failed, Loading } from '../../design/states';
import { Tone } from '../../design/tone';
import { momentOf, wholeOf } from '../../words/format';
import { useTranslation } from '../../words/use-translation';
import { ReasonDialog } from '../orders/reason-dialog';
import { type AbuseKind, type AbuseSignal } from './abuse-signal';
import classes from './abuse.module.css';
import { Found } from './found';

const PAGE = 50;
/** Records that are led to; the others are counted. */
const LED_TO = 3;

/** Signals with their evidence, newest first. `none` is shown where there is none. */
export function SignalTable({
  query,
  none,
}: {
  query: { readonly state?: AbuseSignal['state']; readonly kind?: AbuseKind; readonly personId?: string };
  none: ReactNode;
}) {
  const { t } = useTranslation('abuse');
  const [closing, setClosing] = useState<AbuseSignal | null>(null);
  const columns = useColumns(query.personId === undefined, setClosing);
  const { items, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = usePortalPages(
    ['abuse-signals', query],
    (portal, cursor) =>
      bodyOf(portal.GET('/api/v1/admin/abuse-signals', { params: { query: { ...query, cursor, limit: PAGE } } })),
  );
  return (
    <>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!items && !error && <Loading rows={3} />}
      {items?.length === 0 && none}
      {items && items.length > 0 && (
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={items}
          keyOf={({ id }) => id}
          more={{ has: hasNextPage, fetching: isFetchingNextPage, onMore: () => void fetchNextPage() }}
        />
      )}
      {closing && <CloseDialog key={closing.id} signal={closing} onClose={() => setClosing(null)} />}
    </>
  );
}

function CloseDialog({ signal, onClose }: { signal: AbuseSignal; onClose: () => void }) {
  const { t } = useTranslation('abuse');
  const { portal, user } = useSignedIn();
  const { id, person } = signal;
  const queries = useQueryClient();
  const close = useMutation({
    mutationFn: (comment: string) =>
      bodyOf(portal.POST('/api/v1/admin/abuse-signals/{id}/close', { params: { path: { id } }, body: { comment } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['portal', user.id, 'abuse-signals'] }),
  });
  return (
    <ReasonDialog open onClose={onClose} title={t('close.title')} act={t('close.act')} doing={close}>
      <p>
        <Found signal={signal} name={person.name} />
      </p>
      <p>{t('close.follows')}</p>
    </ReasonDialog>
  );
}

const SEVERITIES = {
  low: { tone: 'info', icon: IconInfoCircle },
  medium: { tone: 'warn', icon: IconFlag },
  serious: { tone: 'bad', icon: IconAlertTriangle },
} as const;

function useColumns(named: boolean, onClose: (signal: AbuseSignal) => void): readonly Column<AbuseSignal>[] {
  const { t } = useTranslation('abuse');
  const { user } = useSignedIn();
  const acts = user.roles.includes('admin');
  const person: Column<AbuseSignal> = {
    key: 'person',
    title: t('column.person'),
    cell: (signal) => (
      <Link to="/desk/abuse/$userId" params={{ userId: signal.person.id }} className={classes.link}>
        {signal.person.name}
      </Link>
    ),
  };
  return [
    { key: 'at', title: t('column.at'), cell: ({ at }) => <time dateTime={at}>{momentOf(at)}</time> },
    ...(named ? [person] : []),
    {
      key: 'severity',
      title: t('column.severity'),
      cell: ({ severity }) => {
        const { tone, icon: Icon } = SEVERITIES[severity];
        return (
          <Tone tone={tone} icon={<Icon size={16} />}>
            {t(`severity.${severity}`)}
          </Tone>
        );
      },
    },
    {
      key: 'found',
      title: t('column.sentence'),
      cell: (signal) => (
        <div className={classes.two}>
          <strong>{t(`kind.${signal.kind}`)}</strong>
          <Found signal={signal} name={signal.person.name} />
          <Records ids={signal.records} />
        </div>
      ),
    },
    {
      key: 'state',
      title: t('column.state'),
      cell: (signal) => {
        if (signal.closed)
          return (
            <div className={classes.two}>
              <Tone tone="quiet" icon={<IconCircleCheck size={16} />}>
                {t('state.closed')}
              </Tone>
              <span>{signal.closed.comment}</span>
              <span className={classes.quiet}>{momentOf(signal.closed.at)}</span>
            </div>
          );
        if (!acts) return <Tone tone="warn">{t('state.open')}</Tone>;
        return (
          <Button variant="default" onClick={() => onClose(signal)}>
            {t('close.open')}
          </Button>
        );
      },
    },
  ];
}

function Records({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('abuse');
  if (ids.length === 0) return null;
  return (
    <span className={classes.records}>
      {ids.slice(0, LED_TO).map((id, index) => (
        <Link key={id} to="/audit/records/$id" params={{ id }} className={classes.link}>
          {t('record', { number: wholeOf(index + 1) })}
        </Link>
      ))}
      {ids.length > LED_TO && <span className={classes.quiet}>{t('moreRecords', { count: ids.length - LED_TO })}</span>}
    </span>
  );
}
