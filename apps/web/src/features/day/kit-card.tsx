import { Button, Progress } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleX,
  IconCloudDownload,
  IconDeviceFloppy,
  IconRefresh,
  IconWifiOff,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from '../../words/use-translation';
import { keepFile } from '../../api/keep-file';
import { useDevice, useOnline, usePortal, useSignedIn } from '../../app/hooks';
import { Age } from '../../design/age';
import { Panel } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { type KitState } from '../../offline';
import { codeSentence } from '../../words/problem-words';
import classes from './day.module.css';
import { KitParts } from './kit-parts';
import { sizeOf } from './size.rules';

const ALL = 'jembatan.zip';

/** The papers to sell with when all else is gone: what they are, how large and how old, and the way to each of them. */
export function KitCard() {
  const { t } = useTranslation('day');
  const kit = useDevice('kit', [], (device) => device.kit());
  if (kit.error)
    return <Panel title={t('kit.title')} children={<Failed error={kit.error} onRetry={() => void kit.refetch()} />} />;
  if (!kit.data) return <Panel title={t('kit.title')} children={<Loading rows={1} />} />;
  const { kept } = kit.data;
  return (
    <Panel title={t('kit.title')} actions={kept && <Age asOf={kept.checkedAt} label={t('kit.checked')} of="paper" />}>
      <p className={classes.sentence}>{t('kit.sentence')}</p>
      {kept && <KitParts kit={kept} />}
      <Fetching kit={kit.data} />
    </Panel>
  );
}

function Fetching({ kit: { state, progress, problem, kept } }: { kit: KitState }) {
  const { t } = useTranslation('day');
  const { device } = useSignedIn();
  const online = useOnline();
  const running = state === 'running';
  const start = useMutation({ mutationFn: () => device.startKit() });
  const percent = Math.round(progress * 100);
  return (
    <>
      {running && (
        <div className={classes.progress} role="status">
          <span>{t('kit.running', { percent })}</span>
          <Progress value={percent} size="lg" aria-label={t('kit.progress')} />
          {kept && <span className={classes.quiet}>{t('kit.stays')}</span>}
        </div>
      )}
      {state === 'failed' && (
        <Note tone="bad" assert icon={<IconAlertTriangle />} title={t(kept ? 'kit.failedKept' : 'kit.failed')}>
          {problem !== null && codeSentence(problem)}
        </Note>
      )}
      {start.error && state !== 'failed' && <Failed error={start.error} />}
      {!online && !kept && (
        <Note tone="warn" icon={<IconWifiOff />}>
          {t('kit.offline')}
        </Note>
      )}
      {online && !running && <Offer />}
      <div className={classes.acts}>
        <Button
          variant={kept ? 'default' : 'filled'}
          leftSection={kept ? <IconRefresh size={20} aria-hidden /> : <IconCloudDownload size={20} aria-hidden />}
          disabled={!online || running}
          onClick={() => start.mutate()}
        >
          {t(kept ? 'kit.refresh' : 'kit.start')}
        </Button>
        {kept && <SaveAll />}
      </div>
    </>
  );
}

/** How large it would be, before it is fetched. Without an answer nothing is said: the button stays. */
function Offer() {
  const { t } = useTranslation('day');
  const { device } = useSignedIn();
  const offer = usePortal(['kit'], () => device.kitOffer());
  if (offer.error) return <Failed error={offer.error} onRetry={() => void offer.refetch()} />;
  if (!offer.data) return null;
  const { parts, size } = offer.data;
  return (
    <p className={classes.quiet}>{parts.length === 0 ? t('kit.notMade') : t('kit.size', { size: sizeOf(size) })}</p>
  );
}

function SaveAll() {
  const { t } = useTranslation('day');
  const { device } = useSignedIn();
  const save = useMutation({
    mutationFn: async () => {
      const file = await device.kitFile(null);
      if (file) keepFile(file, ALL);
      return file !== null;
    },
  });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDeviceFloppy size={20} aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {t('kit.saveAll')}
      </Button>
      {save.data === false && (
        <Note tone="bad" assert icon={<IconCircleX />}>
          {t('kit.gone')}
        </Note>
      )}
    </>
  );
}
