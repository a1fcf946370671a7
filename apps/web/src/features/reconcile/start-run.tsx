import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconPlayerPlay, IconTestPipe } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { useMode } from '../../app/live-news';
import { Dialog } from '../../design/dialog';
import { Failed } from '../../design/states';
import { Note } from '../../design/tone';
import classes from './reconcile.module.css';
import { useRunActs, type Wanted } from './use-reconcile';

/** A forecast at one click; the real run after its consequences were read. */
export function StartRun({ store, limit }: { store?: { readonly id: string; readonly name: string }; limit?: number }) {
  const { t } = useTranslation('reconcile');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const { start } = useRunActs();
  const resting = useMode()?.mode.functions.orders === 'degraded';
  const begin = (dryRun: boolean): void => {
    const wanted: Wanted = { dryRun, ...(store && { storeId: store.id }), ...(limit !== undefined && { limit }) };
    start.mutate(wanted, { onSuccess: ({ id }) => void navigate({ to: '/desk/reconcile/$id', params: { id } }) });
  };
  const named = (key: 'dry' | 'run'): string | undefined => store && t(`start.${key}Named`, { store: store.name });
  return (
    <>
      <div className={classes.acts}>
        <Button
          variant="default"
          leftSection={<IconTestPipe size={18} aria-hidden />}
          loading={start.isPending && !asking}
          aria-label={named('dry')}
          onClick={() => begin(true)}
        >
          {t('start.dry')}
        </Button>
        <Button
          variant={store ? 'default' : 'filled'}
          leftSection={<IconPlayerPlay size={18} aria-hidden />}
          aria-label={named('run')}
          onClick={() => setAsking(true)}
        >
          {t('start.run')}
        </Button>
      </div>
      {start.error && !asking && <Failed error={start.error} />}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={store ? t('start.titleStore', { store: store.name }) : t('start.title')}
        actions={
          <>
            <Button variant="default" onClick={() => setAsking(false)}>
              {common('cancel')}
            </Button>
            <Button loading={start.isPending} onClick={() => begin(false)}>
              {t('start.confirm')}
            </Button>
          </>
        }
      >
        <ul className={classes.follows}>
          <li>{t('start.sends')}</li>
          <li>{t('start.once')}</li>
          <li>{t('start.judged')}</li>
          <li>{t('start.pausable')}</li>
        </ul>
        {resting && <Note tone="warn">{t('start.resting')}</Note>}
        {start.error && <Failed error={start.error} />}
      </Dialog>
    </>
  );
}
