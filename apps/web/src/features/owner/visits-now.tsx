import { IconUserShield } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { bodyOf } from '../../api/client';
import { usePortal } from '../../app/hooks';
import { Note } from '../../design/tone';
import { timeOf } from '../../words/format';
import { useZone } from '../orders/use-zone';

const LOOKED_AT = 20;

/** Who acts in the store's name right now. Nothing while nobody does, or while that is not known. */
export function VisitsNow({ storeId }: { storeId: string }) {
  const { t } = useTranslation('owner');
  const zone = useZone()(storeId);
  const { data } = usePortal(['shadow-sessions', storeId], (portal) =>
    bodyOf(
      portal.GET('/api/v1/stores/{id}/shadow-sessions', {
        params: { path: { id: storeId }, query: { limit: LOOKED_AT } },
      }),
    ),
  );
  const now =
    data?.items.filter(({ endedAt, expiresAt }) => endedAt === null && new Date(expiresAt) > new Date()) ?? [];
  if (now.length === 0) return null;
  return (
    <Note tone="info" icon={<IconUserShield />} title={t('consent.nowTitle')}>
      {now.map(({ id, salesmanName, reason, startedAt, expiresAt }) => (
        <div key={id}>
          {t('consent.nowSentence', {
            who: salesmanName,
            reason,
            since: timeOf(startedAt, zone),
            until: timeOf(expiresAt, zone),
          })}
        </div>
      ))}
    </Note>
  );
}
