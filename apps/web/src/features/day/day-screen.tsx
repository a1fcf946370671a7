import { type ReactNode } from 'react';
import { Button, Progress } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBuildingStore,
  IconCloudDownload,
  IconPackage,
  IconPhoto,
  IconRefresh,
  IconWifiOff,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from '../../words/use-translation';
import { useDevice, useOnline, useSignedIn } from '../../app/hooks';
import { useNow } from '../../app/live-clock';
import { Age } from '../../design/age';
import { Panel, Screen } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { type Device, type DownloadState } from '../../offline';
import { ageOf, momentOf, secondsSince, wholeOf } from '../../words/format';
import { codeSentence } from '../../words/problem-words';
import classes from './day.module.css';
import { KitCard } from './kit-card';
import { StoragePanel } from './storage-panel';

const A_MINUTE = 60_000;

/** All that a day without a signal needs: fetched ahead, with what is in it and how old it is. */
export function DayScreen() {
  const { t } = useTranslation('day');
  const { user } = useSignedIn();
  const download = useDevice('download', [], (device) => device.download());
  useNow(A_MINUTE);
  if (download.error)
    return (
      <Screen title={t('title')} children={<Failed error={download.error} onRetry={() => void download.refetch()} />} />
    );
  if (!download.data) return <Screen title={t('title')} children={<Loading rows={4} />} />;
  return (
    <Screen title={t('title')} lead={t('lead')}>
      <div className={classes.day}>
        <div className={classes.column}>
          <Fetching download={download.data} />
          <StoragePanel bytes={download.data.bytes} />
        </div>
        <div className={classes.column}>
          <Contents download={download.data} />
          {user.roles.includes('salesman') && <KitCard />}
        </div>
      </div>
    </Screen>
  );
}

function Fetching({ download: { state, finishedAt, progress, problem } }: { download: DownloadState }) {
  const { t } = useTranslation('day');
  const { device } = useSignedIn();
  const online = useOnline();
  const start = useMutation({ mutationFn: () => device.startDownload() });
  const running = state === 'running';
  const percent = Math.round(progress * 100);
  return (
    <Panel title={finishedAt === null ? t('fetch.first') : t('fetch.again')}>
      <p className={classes.sentence}>
        {finishedAt === null
          ? t('fetch.firstSentence')
          : t('fetch.last', { at: momentOf(finishedAt), age: ageOf(secondsSince(finishedAt)) })}
      </p>
      {running && (
        <div className={classes.progress} role="status">
          <span>{t('fetch.running', { percent })}</span>
          <Progress value={percent} size="lg" aria-label={t('fetch.progress')} />
          <span className={classes.quiet}>{t('fetch.goOn')}</span>
        </div>
      )}
      {state === 'failed' && (
        <Note tone="bad" assert icon={<IconAlertTriangle />} title={t('fetch.failed')}>
          {(problem !== null && codeSentence(problem)) || t('fetch.failedSentence')}
        </Note>
      )}
      {start.error && state !== 'failed' && <Failed error={start.error} />}
      {!online && (
        <Note tone="warn" icon={<IconWifiOff />}>
          {t('fetch.offline')}
        </Note>
      )}
      <Button
        size="lg"
        leftSection={
          finishedAt === null ? <IconCloudDownload size={22} aria-hidden /> : <IconRefresh size={22} aria-hidden />
        }
        disabled={!online || running}
        onClick={() => start.mutate()}
      >
        {finishedAt === null ? t('fetch.start') : t('fetch.refresh')}
      </Button>
    </Panel>
  );
}

function Contents({ download }: { download: DownloadState }) {
  const { t } = useTranslation('day');
  const { data: heardAt = null } = useDevice('catalogue', ['age'], oldestCatalogue);
  const { finishedAt, stores, products, pictures } = download;
  return (
    <Panel title={t('contents.title')}>
      <ul className={classes.kinds}>
        <Kind
          icon={<IconBuildingStore />}
          name={t('contents.stores', { count: stores, n: wholeOf(stores) })}
          asOf={finishedAt}
        />
        <Kind
          icon={<IconPackage />}
          name={t('contents.products', { count: products, n: wholeOf(products) })}
          asOf={heardAt ?? finishedAt}
        />
        <Kind
          icon={<IconPhoto />}
          name={t('contents.pictures', { count: pictures, n: wholeOf(pictures) })}
          asOf={pictures > 0 ? finishedAt : undefined}
        />
      </ul>
      <p className={classes.quiet}>{t('contents.stock')}</p>
    </Panel>
  );
}

/** `asOf` undefined: there is nothing that could have an age. */
function Kind({ icon, name, asOf }: { icon: ReactNode; name: string; asOf?: string | null }) {
  return (
    <li className={classes.kind}>
      <span className={classes.icon} aria-hidden>
        {icon}
      </span>
      <span className={classes.name}>{name}</span>
      {asOf !== undefined && <Age asOf={asOf} />}
    </li>
  );
}

/** When the oldest of the kept catalogues was last compared with the portal's: one for each price list. */
async function oldestCatalogue(device: Device): Promise<string | null> {
  const stores = await device.stores();
  const one = new Map(stores.map(({ id, priceList }) => [priceList ?? id, id]));
  const heard = await Promise.all([...one.values()].map(async (id) => (await device.catalogue(id)).heardAt));
  return heard.filter((at) => at !== null).sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}
