import { type FormEvent, useEffect, useState } from 'react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../api/client';
import { type components } from '../../api/openapi';
import { useOnline, useSignedIn } from '../../app/hooks';
import { Failed } from '../../design/states';
import { codeSentence } from '../../words/problem-words';
import { useTranslation } from '../../words/use-translation';
import { changedFields, isOvertaken, rebased } from './meanwhile.rules';
import { MeanwhileNote } from './meanwhile-note';
import { type MessageFault, messageFaults, type MessagePart } from './message-faults.rules';
import { MessageText } from './message-text';
import { type Message, MESSAGES_KEY, messageForm, wordsOf } from './message-wording';
import { PlaceholderList } from './placeholder-list';
import classes from './portal-settings.module.css';

const PAUSE_MS = 300;
const MAX = { subject: 120, body: 1500, sms: 160 } as const satisfies Record<MessagePart, number>;

/** The words in fields beside what would be sent: the portal itself draws it, while they are typed. */
export function MessageEditor({ message, onEnd }: { message: Message; onEnd: (saved: boolean) => void }) {
  const { t } = useTranslation('portal-settings');
  const { t: common } = useTranslation();
  const { user, portal } = useSignedIn();
  const online = useOnline();
  const queries = useQueryClient();
  const key = ['portal', user.id, ...MESSAGES_KEY];
  const { name, original } = message;
  const [base, setBase] = useState(message);
  const [form, setForm] = useState(messageForm(message));
  const [shown, setShown] = useState(form);
  useEffect(() => {
    const timer = setTimeout(() => setShown(form), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [form]);
  const preview = useQuery({
    queryKey: ['portal', user.id, 'message-preview', name, shown],
    queryFn: () =>
      bodyOf(
        portal.POST('/api/v1/admin/settings/messages/{name}/preview', {
          params: { path: { name } },
          body: wordsOf(shown, message),
        }),
      ),
    gcTime: 0,
    retry: false,
  });
  const [sendable, setSendable] = useState<components['schemas']['MessagePreviewDto']>(message);
  if (preview.data && preview.data !== sendable) setSendable(preview.data);
  const save = useMutation({
    mutationFn: () =>
      bodyOf(
        portal.PUT('/api/v1/admin/settings/messages/{name}', {
          params: { path: { name } },
          body: { ...wordsOf(form, message), version: base.version },
        }),
      ),
    onError: (error) => (isOvertaken(error) ? queries.invalidateQueries({ queryKey: key }) : undefined),
    onSuccess: (saved) => {
      queries.setQueryData(key, saved);
      onEnd(true);
    },
  });
  const overtaken = message.version !== base.version;
  const start = (text: typeof form): void => {
    setBase(message);
    setForm(text);
    save.reset();
  };
  const faults = messageFaults(save.error) ?? messageFaults(preview.error) ?? [];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  const field = (part: MessagePart) => ({
    label: t(`messages.part.${part}`),
    description: t(`messages.partMeaning.${part}`),
    error: faults.some((fault) => fault.part === part) && (
      <Faults faults={faults.filter((fault) => fault.part === part)} />
    ),
    maxLength: MAX[part],
    value: form[part],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => {
      save.reset();
      setForm({ ...form, [part]: currentTarget.value });
    },
  });
  const dirty = JSON.stringify(form) !== JSON.stringify(messageForm(base));
  const fromHouse = original && { subject: original.subject, body: original.body, sms: original.sms ?? '' };
  const otherError = save.error && !messageFaults(save.error) && !overtaken ? save.error : null;
  return (
    <form onSubmit={submit} noValidate className={classes.editor}>
      <div className={classes.fields}>
        {overtaken && (
          <MeanwhileNote
            name={message.lastChange?.byName ?? null}
            changes={changedFields(messageForm(base), messageForm(message)).map((part) => ({
              label: t(`messages.part.${part}`),
              text: messageForm(message)[part],
            }))}
            onKeep={() => start(rebased(form, messageForm(base), messageForm(message)))}
            onTake={() => start(messageForm(message))}
          />
        )}
        <TextInput {...field('subject')} />
        <Textarea rows={10} {...field('body')} />
        {original?.sms != null && <Textarea rows={3} {...field('sms')} />}
        <PlaceholderList message={message} />
        {otherError && <Failed error={otherError} />}
        <div className={classes.acts}>
          <Button
            type="submit"
            loading={save.isPending}
            disabled={!online || overtaken || !dirty || (shown === form && faults.length > 0)}
          >
            {t('messages.save')}
          </Button>
          <Button variant="default" onClick={() => onEnd(false)}>
            {common('cancel')}
          </Button>
          {fromHouse && JSON.stringify(form) !== JSON.stringify(fromHouse) && (
            <Button variant="subtle" onClick={() => start(fromHouse)}>
              {t('messages.toOriginal')}
            </Button>
          )}
        </div>
      </div>
      <section aria-label={t('messages.preview')} className={classes.preview}>
        <h3 className={classes.part}>{t('messages.preview')}</h3>
        <MessageText message={sendable} />
        {preview.error && !messageFaults(preview.error) && <Failed error={preview.error} />}
        <p className={classes.quiet} role="status">
          {faults.length > 0 && t('messages.notYet')}
        </p>
      </section>
    </form>
  );
}

function Faults({ faults }: { faults: readonly MessageFault[] }) {
  return faults.map(({ code, placeholders }) => (
    <span key={code} className={classes.fault}>
      {codeSentence(code) ?? code}
      {placeholders.length > 0 && `: ${placeholders.join(', ')}`}
    </span>
  ));
}
