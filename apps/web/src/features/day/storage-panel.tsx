import { Button } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from '../../words/use-translation';
import { Panel } from '../../design/screen';
import { Note } from '../../design/tone';
import classes from './day.module.css';
import { isTight, sizeOf } from './size.rules';
import { useStorage } from './use-storage';

/** How much room the app takes and has, and whether the browser may clear it. */
export function StoragePanel({ bytes }: { bytes: number | null }) {
  const { t } = useTranslation('day');
  const { data, refetch } = useStorage(bytes);
  const persist = useMutation({
    mutationFn: () => navigator.storage.persist(),
    onSuccess: () => refetch(),
  });
  if (!data) return null;
  const { room, persistent } = data;
  return (
    <Panel title={t('storage.title')}>
      <dl className={classes.facts}>
        <dt>{t('storage.used')}</dt>
        <dd>{bytes === null ? t('storage.notTold') : sizeOf(bytes)}</dd>
        <dt>{t('storage.left')}</dt>
        <dd>{room === null ? t('storage.notTold') : sizeOf(Math.max(0, room.quota - room.usage))}</dd>
      </dl>
      {room !== null && isTight(room) && (
        <Note tone="bad" icon={<IconAlertTriangle />} title={t('storage.tight')}>
          {t('storage.tightSentence')}
        </Note>
      )}
      {persistent === true && (
        <Note tone="good" icon={<IconShieldCheck />}>
          {t('storage.persistent')}
        </Note>
      )}
      {persistent === false && (
        <Note
          tone="warn"
          icon={<IconAlertTriangle />}
          action={
            <Button variant="default" loading={persist.isPending} onClick={() => persist.mutate()}>
              {t('storage.ask')}
            </Button>
          }
        >
          {persist.data === false ? t('storage.refused') : t('storage.fleeting')}
        </Note>
      )}
    </Panel>
  );
}
