import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { bodyOf } from '../../api/client';
import { usePortalPages } from '../../app/hooks';
import { type Column, DataTable } from '../../design/data-table';
import { Empty, Failed, Loading } from '../../design/states';
import { Tone } from '../../design/tone';
import { momentOf } from '../../words/format';
import classes from './control-room.module.css';
import { folded, type FoldedChange } from './history.rules';
import { ModeTone, ReasonWords } from './mode-words';

/** Every change of mode and flag. `state` tells when there is something new to read. */
export function ModeHistory({ state }: { state: string }) {
  const { t } = useTranslation('control-room');
  const history = usePortalPages(['mode-history', state], (portal, cursor) =>
    bodyOf(portal.GET('/api/v1/admin/service-mode/history', { params: { query: { cursor, limit: 50 } } })),
  );
  const { items, error, hasNextPage, isFetchingNextPage } = history;
  if (error && !items) return <Failed error={error} onRetry={() => void history.refetch()} />;
  if (!items) return <Loading rows={3} />;
  if (items.length === 0)
    return (
      <Empty icon={<IconHistory size={48} />} title={t('history.none')}>
        {t('history.noneSentence')}
      </Empty>
    );
  const columns: readonly Column<FoldedChange>[] = [
    { key: 'at', title: t('history.at'), cell: ({ at }) => momentOf(at) },
    { key: 'what', title: t('history.what'), cell: (change) => <What change={change} /> },
    { key: 'by', title: t('history.by'), cell: ({ by }) => by?.name ?? t('history.portal') },
    { key: 'why', title: t('history.why'), cell: ({ reason }) => <ReasonWords reason={reason} /> },
    { key: 'until', title: t('history.until'), cell: ({ until }) => (until === null ? '–' : momentOf(until)) },
  ];
  return (
    <DataTable
      caption={t('history.title')}
      columns={columns}
      rows={folded(items)}
      keyOf={({ id }) => id}
      more={{ has: hasNextPage, fetching: isFetchingNextPage, onMore: () => void history.fetchNextPage() }}
    />
  );
}

function What({ change: { kind, functions, to, enabled } }: { change: FoldedChange }) {
  const { t } = useTranslation('control-room');
  if (kind === 'flag')
    return (
      <span className={classes.what}>
        {t('bypass.short')} <Tone tone={enabled ? 'warn' : 'quiet'}>{t(enabled ? 'bypass.on' : 'bypass.off')}</Tone>
      </span>
    );
  return (
    <span className={classes.what}>
      {functions.map((name) => t(`function.${name}`)).join(', ')} {to && <ModeTone mode={to} />}
    </span>
  );
}
