import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../api/client';
import { usePortal, useSignedIn } from '../../app/hooks';
import { Failed, Loading } from '../../design/states';
import { useTranslation } from '../../words/use-translation';
import { type LimitChange } from './limit.rules';
import { LimitPanel } from './limit-panel';
import { isOvertaken } from './meanwhile.rules';

const KEY = ['settings', 'thresholds'] as const;
const GROUPS = ['credit', 'breaker', 'notices'] as const;

/** What credit, breaker and notices go by. */
export function LimitsTab() {
  const { t } = useTranslation('portal-settings');
  const { user, portal } = useSignedIn();
  const queries = useQueryClient();
  const { data, error, refetch } = usePortal(KEY, (ask) => bodyOf(ask.GET('/api/v1/admin/settings/thresholds')));
  const save = useMutation({
    mutationFn: (changes: readonly LimitChange<string>[]) =>
      bodyOf(
        portal.PUT('/api/v1/admin/settings/thresholds', {
          // What is set to its preset follows the environment again.
          body: {
            ...Object.fromEntries(changes.map(({ limit, to }) => [limit.name, to === limit.preset ? null : to])),
            version: data?.version,
          },
        }),
      ),
    onError: (error) => (isOvertaken(error) ? refetch() : undefined),
    onSuccess: (saved) => queries.setQueryData(['portal', user.id, ...KEY], saved),
  });
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={4} />;
  return GROUPS.map((group) => (
    <LimitPanel
      key={group}
      title={t(`group.${group}.title`)}
      lead={t(`group.${group}.lead`)}
      follows={t(`group.${group}.follows`)}
      limits={data.items.filter((limit) => limit.group === group)}
      save={(changes) => save.mutateAsync(changes)}
    />
  ));
}
