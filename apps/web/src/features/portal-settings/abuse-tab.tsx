import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../api/client';
import { usePortal, useSignedIn } from '../../app/hooks';
import { Failed, Loading } from '../../design/states';
import { useTranslation } from '../../words/use-translation';
import { type LimitChange } from './limit.rules';
import { LimitPanel } from './limit-panel';
import { isOvertaken } from './meanwhile.rules';

const KEY = ['settings', 'abuse'] as const;

const GROUPS = {
  jump: ['jumpMinimumOrders', 'jumpTimesOwn', 'jumpTimesPeers', 'historyDays', 'storesMany', 'storesMinutes'],
  place: [
    ...['travelMetres', 'travelRoadKmh', 'travelImpossibleKmh', 'farMetres', 'farOrdersSerious'],
    ...['fixAccuracyMetres', 'fixAgeMinutes'],
  ],
  habit: ['hourFrom', 'hourUntil', 'deviceDays', 'disputeDays', 'disputes', 'disputesSerious'],
} as const;

/** From where on what a salesman does is remarkable. */
export function AbuseTab() {
  const { t } = useTranslation('portal-settings');
  const { user, portal } = useSignedIn();
  const queries = useQueryClient();
  const { data, error, refetch } = usePortal(KEY, (ask) => bodyOf(ask.GET('/api/v1/admin/settings/abuse-thresholds')));
  const save = useMutation({
    mutationFn: (changes: readonly LimitChange<string>[]) =>
      portal.PUT('/api/v1/admin/abuse-thresholds', {
        body: { ...Object.fromEntries(changes.map(({ limit, to }) => [limit.name, to])), version: data?.version },
      }),
    onError: (error) => (isOvertaken(error) ? refetch() : undefined),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['portal', user.id, ...KEY] }),
  });
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={4} />;
  return (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => (
    <LimitPanel
      key={group}
      title={t(`group.${group}.title`)}
      lead={t(`group.${group}.lead`)}
      follows={t(`group.${group}.follows`)}
      limits={GROUPS[group].flatMap((name) => data.items.filter((limit) => limit.name === name))}
      save={(changes) => save.mutateAsync(changes)}
    />
  ));
}
