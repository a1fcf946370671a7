import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconClockHour4, IconSend } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useSignedIn } from '../../app/hooks';
import { Dialog } from '../../design/dialog';
import { Failed } from '../../design/states';
import { Tone } from '../../design/tone';
import { type NotaCommand } from '../../offline';
import { momentOf } from '../../words/format';
import { codeSentence, problemSentence } from '../../words/problem-words';
import { useTranslation } from '../../words/use-translation';
import classes from './manual-notas.module.css';

const LOOKS = {
  queued: { tone: 'quiet', icon: <IconClockHour4 size={18} /> },
  sending: { tone: 'info', icon: <IconSend size={18} /> },
  accepted: { tone: 'good', icon: <IconCircleCheck size={18} /> },
  refused: { tone: 'bad', icon: <IconCircleX size={18} /> },
  'needs-you': { tone: 'warn', icon: <IconAlertTriangle size={18} /> },
} as const;

/** A note that is on its way from this device, and what can be done with it; `named`: with its store's name. */
export function NotaOnDevice({ nota, named }: { nota: NotaCommand; named: boolean }) {
  const { t } = useTranslation('manual-notas');
  const { device } = useSignedIn();
  const [dropping, setDropping] = useState(false);
  const again = useMutation({ mutationFn: () => device.notas.retry(nota.id), networkMode: 'always' });
  const drop = useMutation({
    mutationFn: () => device.notas.drop(nota.id),
    networkMode: 'always',
    onSuccess: () => setDropping(false),
  });
  const { state, problem, sent, photos, takenAt } = nota;
  const stuck = state === 'refused' || state === 'needs-you';
  const fault = problem?.errors?.[0]?.code;
  const why = problem && ((fault !== undefined && codeSentence(fault)) || problemSentence(problem));
  return (
    <>
      <Tone {...LOOKS[state]}>{t(`command.${state}`)}</Tone>
      {named && <strong>{nota.storeName}</strong>}
      <span className={classes.quiet}>
        {momentOf(takenAt)} · {t('photos', { here: sent, count: photos })}
      </span>
      {stuck && why && <span>{why}</span>}
      {state !== 'accepted' && (
        <div className={classes.choices}>
          {stuck && (
            <Button variant="default" loading={again.isPending} onClick={() => again.mutate()}>
              {t('again')}
            </Button>
          )}
          <Button variant="subtle" color="red" onClick={() => setDropping(true)}>
            {t('discard.open')}
          </Button>
        </div>
      )}
      <Dialog
        open={dropping}
        onClose={() => setDropping(false)}
        title={t('discard.title')}
        actions={
          <>
            <Button variant="default" onClick={() => setDropping(false)}>
              {t('discard.keep')}
            </Button>
            <Button color="red" loading={drop.isPending} onClick={() => drop.mutate()}>
              {t('discard.act')}
            </Button>
          </>
        }
      >
        {t('discard.follows')}
        {drop.error && <Failed error={drop.error} />}
      </Dialog>
    </>
  );
}
