import { type FormEvent, useState } from 'react';
import { Button, Radio, Textarea } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import i18next from 'i18next';
import { useTranslation } from '../../words/use-translation';
import { useSignedIn } from '../../app/hooks';
import { currentPosition } from '../../app/position';
import { Failed } from '../../design/states';
import { Note } from '../../design/tone';
import { type TerritoryStore } from '../../offline';
import classes from './today.module.css';
import { judgeReason, type Reason, REASONS } from './visit.rules';

/** Why the salesman acts for this store, and what that entails. */
export function VisitForm({ store }: { store: TerritoryStore }) {
  const { t } = useTranslation('today');
  const { device } = useSignedIn();
  const navigate = useNavigate();
  const [reason, setReason] = useState<Reason | null>(null);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const verdict = judgeReason({ reason, text });
  const start = useMutation({
    mutationFn: async (chosen: Reason) => {
      const position = await currentPosition();
      await device.openVisit({
        storeId: store.id,
        reason: chosen === 'other' ? text.trim() : await inIndonesian(chosen),
        ...(position ? { position } : {}),
      });
    },
    onSuccess: () => navigate({ to: '/stores/$storeId/order', params: { storeId: store.id }, replace: true }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (verdict === 'good' && reason !== null && !start.isPending) start.mutate(reason);
  };
  return (
    <form onSubmit={submit} className={classes.start}>
      <Radio.Group
        label={t('visit.why')}
        error={tried && verdict === 'missing' && t('visit.missing')}
        value={reason}
        onChange={(chosen) => setReason(chosen)}
      >
        <div className={classes.reasons}>
          {REASONS.map((name) => (
            <Radio key={name} value={name} label={t(`visit.reasons.${name}`)} size="md" className={classes.reason} />
          ))}
        </div>
      </Radio.Group>
      {reason === 'other' && (
        <Textarea
          label={t('visit.text')}
          description={t('visit.textHint')}
          error={tried && verdict === 'short' && t('visit.short')}
          maxLength={500}
          autosize
          minRows={2}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <Note tone="info" icon={<IconEye />} title={t('visit.told')}>
        {t('visit.toldSentence', { store: store.name })}
      </Note>
      {start.error && <Failed error={start.error} />}
      <Button type="submit" size="lg" loading={start.isPending}>
        {t('visit.start')}
      </Button>
    </form>
  );
}

/** The owner and the auditor read it: in the first language, whatever the salesman's is. */
async function inIndonesian(reason: Exclude<Reason, 'other'>): Promise<string> {
  await i18next.loadLanguages('id');
  return i18next.getFixedT('id', 'today')(`visit.reasons.${reason}`);
}
