import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconCircleCheck, IconLock, IconPencil, IconSend } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { bodyOf } from '../../api/client';
import { useOnline, useSignedIn } from '../../app/hooks';
import { Panel } from '../../design/screen';
import { Failed } from '../../design/states';
import { Note, Tone } from '../../design/tone';
import { momentOf } from '../../words/format';
import { useTranslation } from '../../words/use-translation';
import { MessageEditor } from './message-editor';
import { MessageText } from './message-text';
import { type Message } from './message-wording';
import classes from './portal-settings.module.css';

/** One message: what it says now, and the way to word it otherwise where it is not given. */
export function MessagePanel({ message }: { message: Message }) {
  const { t } = useTranslation('portal-settings');
  const { portal } = useSignedIn();
  const online = useOnline();
  const [editing, setEditing] = useState(false);
  const [saved, setSaved] = useState(false);
  const { name, wording, original, lastChange } = message;
  const trial = useMutation({
    mutationFn: () =>
      bodyOf(portal.POST('/api/v1/admin/settings/messages/{name}/test', { params: { path: { name } } })),
  });
  const changed = JSON.stringify(wording) !== JSON.stringify(original);
  const end = (done: boolean): void => {
    setEditing(false);
    setSaved(done);
  };
  return (
    <Panel title={t(`messages.name.${name}`)}>
      <p className={classes.quiet}>{t(`messages.when.${name}`)}</p>
      {wording === null && (
        <div>
          <Tone tone="info" icon={<IconLock size={16} />}>
            {t('messages.given')}
          </Tone>
        </div>
      )}
      {changed && (
        <div>
          <Tone tone="info">{t('messages.changed')}</Tone>
        </div>
      )}
      {editing ? (
        <MessageEditor message={message} onEnd={end} />
      ) : (
        <>
          <MessageText message={message} />
          {trial.error && <Failed error={trial.error} />}
          <div className={classes.acts}>
            {wording !== null && (
              <Button
                variant="default"
                leftSection={<IconPencil size={18} aria-hidden />}
                aria-label={t('messages.editNamed', { name: t(`messages.name.${name}`) })}
                onClick={() => setEditing(true)}
              >
                {t('messages.edit')}
              </Button>
            )}
            <Button
              variant="default"
              leftSection={<IconSend size={18} aria-hidden />}
              loading={trial.isPending}
              disabled={!online}
              onClick={() => trial.mutate()}
            >
              {t('messages.test')}
            </Button>
            {lastChange && (
              <span className={classes.quiet}>
                {t('company.last', { name: lastChange.byName ?? t('limits.unknown'), at: momentOf(lastChange.at) })}
              </span>
            )}
          </div>
          {saved && (
            <Note tone="good" icon={<IconCircleCheck />}>
              {t('messages.saved')}
            </Note>
          )}
          {trial.data && (
            <Note tone="good" icon={<IconCircleCheck />}>
              {t('messages.sent', { to: trial.data.to })}
            </Note>
          )}
        </>
      )}
    </Panel>
  );
}
