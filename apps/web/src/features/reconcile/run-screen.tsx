import { Button } from '@mantine/core';
import { IconFileTypeCsv, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { useMode } from '../../app/live-news';
import { useUrlFilter } from '../../app/url-filter';
import { Panel, Screen } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { momentOf, wholeOf } from '../../words/format';
import { RunStateTone } from './outcome-tone';
import classes from './reconcile.module.css';
import { RunItems } from './run-items';
import { countOf, OUTCOMES, outcomeFrom, type Run, stepOf } from './run.rules';
import { StartRun } from './start-run';
import { useRun, useRunActs } from './use-reconcile';

/** One run of Reconcile_Orders: how far it is, what came of each order, and what is left to do. */
export function RunScreen() {
  const { t } = useTranslation('reconcile');
  const { id } = useParams({ from: '/frame/desk/reconcile/$id' });
  const { data: run, error, refetch } = useRun(id);
  const failed = error && <Failed error={error} onRetry={() => void refetch()} />;
  if (!run)
    return (
      <Screen title={t('run.loading')} back="/desk/reconcile">
        {failed ?? <Loading />}
      </Screen>
    );
  return (
    <Screen
      title={t(run.dryRun ? 'run.titleDry' : 'run.title')}
      back="/desk/reconcile"
      lead={
        <span className={classes.lead}>
          <RunStateTone state={run.state} />
          {t('run.started', { moment: momentOf(run.createdAt) })}
        </span>
      }
      actions={<Acts run={run} />}
    >
      {failed}
      {run.dryRun && <Note tone="info">{t('run.forecast')}</Note>}
      <Progress run={run} />
      <Items run={run} />
    </Screen>
  );
}

function Acts({ run }: { run: Run }) {
  const { t } = useTranslation('reconcile');
  const { pause, resume, download } = useRunActs();
  const step = stepOf(run);
  const error = pause.error ?? resume.error ?? download.error;
  return (
    <>
      {step === 'pause' && (
        <Button
          variant="default"
          leftSection={<IconPlayerPause size={18} aria-hidden />}
          loading={pause.isPending}
          onClick={() => pause.mutate(run.id)}
        >
          {t('run.pause')}
        </Button>
      )}
      {step === 'resume' && (
        <Button
          leftSection={<IconPlayerPlay size={18} aria-hidden />}
          loading={resume.isPending}
          onClick={() => resume.mutate(run.id)}
        >
          {t('run.resume')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconFileTypeCsv size={18} aria-hidden />}
        loading={download.isPending}
        onClick={() => download.mutate(run.id)}
      >
        {t('run.export')}
      </Button>
      {step === 'run' && run.storeId === null && <StartRun limit={run.limit ?? undefined} />}
      {error && <Failed error={error} />}
    </>
  );
}

function Progress({ run }: { run: Run }) {
  const { t } = useTranslation('reconcile');
  const { done, total, state, dryRun } = run;
  const sendsNothing = useMode()?.mode.functions.orders === 'degraded';
  const rests = sendsNothing && state === 'running' && !dryRun;
  return (
    <Panel>
      <label className={classes.progress}>
        <span role="status">{t('run.progress', { done: wholeOf(done), total: wholeOf(total), count: total })}</span>
        <progress max={Math.max(1, total)} value={state === 'done' ? Math.max(1, total) : done} />
      </label>
      {rests && <Note tone="warn">{t('run.rests')}</Note>}
      {state === 'paused' && <Note tone="warn">{t('run.paused')}</Note>}
      {state === 'done' && total === 0 && <Note tone="good">{t('run.nothing')}</Note>}
    </Panel>
  );
}

function Items({ run }: { run: Run }) {
  const { t } = useTranslation('reconcile');
  const [filter, change] = useUrlFilter(['outcome']);
  const chosen = outcomeFrom(filter.outcome);
  if (run.total === 0) return null;
  return (
    <Panel title={t('items.title')}>
      <div role="group" aria-label={t('items.filter')} className={classes.filter}>
        <Choice name={t('items.all')} count={run.total} on={!chosen} onChoose={() => change({ outcome: undefined })} />
        {OUTCOMES.filter((outcome) => countOf(run, outcome) > 0 || outcome === chosen).map((outcome) => (
          <Choice
            key={outcome}
            name={t(`outcome.${outcome}`)}
            count={countOf(run, outcome)}
            on={outcome === chosen}
            onChoose={() => change({ outcome })}
          />
        ))}
      </div>
      <RunItems run={run} outcome={chosen} />
    </Panel>
  );
}

function Choice({ name, count, on, onChoose }: { name: string; count: number; on: boolean; onChoose: () => void }) {
  return (
    <Button variant={on ? 'filled' : 'default'} aria-pressed={on} onClick={onChoose}>
      {name} <span className={`${classes.count} tabular`}>{wholeOf(count)}</span>
    </Button>
  );
}
