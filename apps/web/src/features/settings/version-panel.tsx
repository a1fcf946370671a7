import { useSyncExternalStore } from 'react';
import { Button } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { version } from '../../../../../package.json';
import { appUpdate } from '../../app/app-update';
import { Panel } from '../../design/screen';
import { Note } from '../../design/tone';
import classes from './settings.module.css';

const subscribe = (tell: () => void): (() => void) => appUpdate.subscribe(tell);

/** Which version runs, and one that waits. It starts when the reader says so. */
export function VersionPanel() {
  const { t } = useTranslation('settings');
  const waiting = useSyncExternalStore(subscribe, appUpdate.isWaiting);
  return (
    <Panel title={t('version.title')}>
      <p className={classes.quiet}>{t('version.running', { version })}</p>
      {waiting && (
        <Note
          tone="info"
          icon={<IconSparkles />}
          title={t('version.waiting')}
          action={<Button onClick={() => appUpdate.apply()}>{t('version.start')}</Button>}
        >
          {t('version.safe')}
        </Note>
      )}
    </Panel>
  );
}
