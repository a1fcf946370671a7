import { IconLock } from '@tabler/icons-react';
import { bodyOf } from '../../api/client';
import { usePortal } from '../../app/hooks';
import { Panel } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { Tone } from '../../design/tone';
import { useTranslation } from '../../words/use-translation';
import { MessagePanel } from './message-panel';
import { MESSAGES_KEY } from './message-wording';
import classes from './portal-settings.module.css';

/** What the portal says to people, with invented values. The promised sentences are given; the others admins may word. */
export function MessagesTab() {
  const { t } = useTranslation('portal-settings');
  const { data, error, refetch } = usePortal(MESSAGES_KEY, (ask) => bodyOf(ask.GET('/api/v1/admin/settings/messages')));
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={4} />;
  return (
    <>
      <p className={classes.quiet}>{t('messages.lead')}</p>
      <Panel title={t('messages.banner')}>
        <div>
          <Tone tone="info" icon={<IconLock size={16} />}>
            {t('messages.given')}
          </Tone>
        </div>
        <p className={classes.message}>{data.banner}</p>
      </Panel>
      {data.items.map((message) => (
        <MessagePanel key={message.name} message={message} />
      ))}
    </>
  );
}
