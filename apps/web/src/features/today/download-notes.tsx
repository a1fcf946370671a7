import { Button, Progress } from '@mantine/core';
import { IconClockExclamation, IconCloudDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { useOnline, useSignedIn } from '../../app/hooks';
import { Empty, Failed } from '../../design/states';
import { Note } from '../../design/tone';
import { type DownloadState } from '../../offline';
import { ageOf, secondsSince } from '../../words/format';
import { codeSentence } from '../../words/problem-words';
import classes from './today.module.css';

/** Seconds after which what a day needs is of another day. */
const STALE_S = 16 * 3600;

/** Above the stores: that their data are being fetched, or old. Nothing while they are good. */
export function DownloadNote({ state, finishedAt, progress }: DownloadState) {
  const { t } = useTranslation('today');
  if (state === 'running') return <Running progress={progress} />;
  const age = finishedAt === null ? null : secondsSince(finishedAt);
  if (age !== null && age <= STALE_S) return null;
  return (
    <Note
      tone="warn"
      icon={<IconClockExclamation />}
      action={
        <Link to="/day" className={classes.noteLink}>
          {t('toDownload')}
        </Link>
      }
    >
      {age === null ? t('notForTheDay') : t('stale', { age: ageOf(age) })}
    </Note>
  );
}

/** Nothing is on this device yet. */
export function FirstDownload({ state, progress, problem }: DownloadState) {
  const { t } = useTranslation('today');
  const { device } = useSignedIn();
  const online = useOnline();
  const start = useMutation({ mutationFn: () => device.startDownload() });
  if (state === 'running') return <Running progress={progress} />;
  return (
    <>
      {start.error && <Failed error={start.error} />}
      <Empty
        icon={<IconCloudDownload size={48} />}
        title={t('first')}
        action={
          <Button size="lg" disabled={!online} loading={start.isPending} onClick={() => start.mutate()}>
            {t('download')}
          </Button>
        }
      >
        {online ? t('firstSentence') : t('firstOffline')} {problem !== null && codeSentence(problem)}
      </Empty>
    </>
  );
}

function Running({ progress }: { progress: number }) {
  const { t } = useTranslation('today');
  const percent = Math.round(progress * 100);
  return (
    <div className={classes.running}>
      <span>{t('running', { percent })}</span>
      <Progress value={percent} aria-label={t('download')} />
    </div>
  );
}
