import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconShoppingCartCheck } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { useOnline } from '../../app/hooks';
import { Dialog } from '../../design/dialog';
import { Failed } from '../../design/states';
import { Note } from '../../design/tone';
import { rupiahOf, wholeOf } from '../../words/format';
import { choosable, type OrderImport, sumOf } from './import-row.rules';
import classes from './order-imports.module.css';
import { useImportActs } from './use-order-imports';

/** Orders what was chosen, or without a choice all that can be; it says what follows first. */
export function RunImport({
  found,
  chosen,
  onPlaced,
}: {
  found: OrderImport;
  chosen: ReadonlySet<number>;
  onPlaced: () => void;
}) {
  const { t } = useTranslation('order-imports');
  const { t: common } = useTranslation();
  const online = useOnline();
  const [asking, setAsking] = useState(false);
  const { run } = useImportActs();
  const all = choosable(found);
  if (found.state !== 'ready') return null;
  if (all.rows === 0) return <Note tone="info">{t(sumOf(found, 'placed').rows > 0 ? 'run.done' : 'run.nothing')}</Note>;
  const count = chosen.size > 0 ? chosen.size : all.rows;
  const act = t(chosen.size > 0 ? 'run.chosen' : 'run.all', { count, shown: wholeOf(count) });
  const start = (): void =>
    run.mutate(
      { id: found.id, lines: chosen.size > 0 ? [...chosen] : null },
      { onSuccess: onPlaced, onSettled: () => setAsking(false) },
    );
  return (
    <>
      <div className={classes.acts}>
        <Button
          leftSection={<IconShoppingCartCheck size={18} aria-hidden />}
          disabled={!online}
          onClick={() => setAsking(true)}
        >
          {act}
        </Button>
        <p className={`${classes.sum} tabular`}>
          {t('run.sum', { sum: rupiahOf(all.amount), rows: wholeOf(all.rows) })}
        </p>
      </div>
      {run.error && <Failed error={run.error} />}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('run.title', { count, shown: wholeOf(count) })}
        actions={
          <>
            <Button variant="default" onClick={() => setAsking(false)}>
              {common('cancel')}
            </Button>
            <Button loading={run.isPending} onClick={start}>
              {t('run.yes')}
            </Button>
          </>
        }
      >
        <ul className={classes.bounds}>
          <li>{t('run.orders')}</li>
          <li>{t('run.told')}</li>
          <li>{t('run.left')}</li>
          <li>{t('run.once')}</li>
        </ul>
      </Dialog>
    </>
  );
}
