import { Button } from '@mantine/core';
import { IconCircleCheck, IconLock, IconSend } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type components } from '../../api/openapi';
import { bodyOf } from '../../api/client';
import { useOnline, usePortal, useSignedIn } from '../../app/hooks';
import { Panel } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { wholeOf } from '../../words/format';
import { useTranslation } from '../../words/use-translation';
import classes from './portal-settings.module.css';

/** What the portal says to people, with invented values. The sentences are given, and so cannot be edited. */
export function MessagesTab() {
  const { t } = useTranslation('portal-settings');
  const { data, error, refetch } = usePortal(['settings', 'messages'], (ask) =>
    bodyOf(ask.GET('/api/v1/admin/settings/messages')),
  );
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={4} />;
  return (
    <>
      <Note tone="info" icon={<IconLock />} title={t('messages.locked')}>
        {t('messages.lockedSentence')}
      </Note>
      <Panel title={t('messages.banner')}>
        <p className={classes.message}>{data.banner}</p>
      </Panel>
      {data.items.map((message) => (
        <Message key={message.name} message={message} />
      ))}
    </>
  );
}

function Message({ message: { name, subject, mail, sms } }: { message: components['schemas']['MessagePreviewDto'] }) {
  const { t } = useTranslation('portal-settings');
  const { portal } = useSignedIn();
  const online = useOnline();
  const trial = useMutation({
    mutationFn: () =>
      bodyOf(portal.POST('/api/v1/admin/settings/messages/{name}/test', { params: { path: { name } } })),
  });
  return (
    <Panel title={subject}>
      <p className={classes.message}>{mail}</p>
      {sms && (
        <>
          <h3 className={classes.part}>{t('messages.sms')}</h3>
          <p className={classes.message}>{sms.text}</p>
          <p className={classes.quiet}>
            {t('messages.length', { septets: wholeOf(sms.septets), segments: wholeOf(sms.segments) })}
          </p>
        </>
      )}
      {trial.error && <Failed error={trial.error} />}
      <div className={classes.acts}>
        <Button
          variant="default"
          leftSection={<IconSend size={18} aria-hidden />}
          loading={trial.isPending}
          disabled={!online}
          onClick={() => trial.mutate()}
        >
          {t('messages.test')}
        </Button>
        {trial.data && (
          <Note tone="good" icon={<IconCircleCheck />}>
            {t('messages.sent', { to: trial.data.to })}
          </Note>
        )}
      </div>
    </Panel>
  );
}
