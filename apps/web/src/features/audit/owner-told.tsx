import { IconBellOff } from '@tabler/icons-react';
import { bodyOf } from '../../api/client';
import { usePortal } from '../../app/hooks';
import { Panel } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { momentOf } from '../../words/format';
import { useTranslation } from '../../words/use-translation';
import classes from './audit.module.css';
import { NoticeStateTone, useTemplateName } from './notice-state';

const MOST = 50;

/** Was the store's owner told of the order, where, and when? */
export function OwnerTold({ orderId }: { orderId: string }) {
  const { t } = useTranslation('audit');
  const nameOf = useTemplateName();
  const { data, error, refetch } = usePortal(['notices', 'of-order', orderId], (portal) =>
    bodyOf(portal.GET('/api/v1/audit/notices', { params: { query: { orderId, limit: MOST } } })),
  );
  return (
    <Panel title={t('told.title')}>
      {!data && !error && <Loading rows={1} />}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <Note tone="warn" icon={<IconBellOff />}>
          {t('told.none')}
        </Note>
      )}
      {data && data.items.length > 0 && (
        <ul className={classes.told}>
          {data.items.map(({ id, template, channel, recipient, state, createdAt, closedAt, lastError }) => (
            <li key={id}>
              <NoticeStateTone state={state} />
              <strong>{nameOf(template)}</strong>
              <span>{t('told.to', { channel: t(`channel.${channel}`), recipient })}</span>
              <span className={classes.quiet}>
                {closedAt
                  ? t('told.closed', { moment: momentOf(closedAt) })
                  : t('told.since', { moment: momentOf(createdAt) })}
              </span>
              {lastError !== null && state !== 'sent' && <span className={classes.quiet}>{lastError}</span>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
