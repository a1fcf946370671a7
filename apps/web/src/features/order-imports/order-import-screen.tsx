import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { useUrlFilter } from '../../app/url-filter';
import { Panel, Screen } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { momentOf, wholeOf } from '../../words/format';
import { type OrderImport, progressOf, sumOf, verdictFrom, VERDICTS } from './import-row.rules';
import { ImportRows } from './import-rows';
import classes from './order-imports.module.css';
import { RunImport } from './run-import';
import { useImport, useImportActs } from './use-order-imports';
import { ImportStateTone } from './verdict-tone';

/** One file: what could become of each line, which of them are to be ordered, and what came of it. */
export function OrderImportScreen() {
  const { t } = useTranslation('order-imports');
  const { id } = useParams({ from: '/frame/desk/order-imports/$id' });
  const { data: found, error, refetch } = useImport(id);
  const failed = error && <Failed error={error} onRetry={() => void refetch()} />;
  if (!found)
    return (
      <Screen title={t('title')} back="/desk/order-imports">
        {failed ?? <Loading />}
      </Screen>
    );
  const by = [momentOf(found.createdAt), found.requestedByName].filter(Boolean).join(' · ');
  return (
    <Screen
      title={found.fileName}
      back="/desk/order-imports"
      lead={
        <span className={classes.lead}>
          <ImportStateTone state={found.state} />
          {by}
        </span>
      }
      actions={<GivenBack found={found} />}
    >
      {failed}
      {found.state !== 'ready' && <Progress found={found} />}
      <Lines key={found.state} found={found} />
    </Screen>
  );
}

function GivenBack({ found: { id, fileName, format, ...found } }: { found: OrderImport }) {
  const { t } = useTranslation('order-imports');
  const { refused } = useImportActs();
  if (sumOf(found, 'refused').rows + sumOf(found, 'failed').rows === 0) return null;
  const name = `${fileName.replace(/\.[^.]*$/, '')}-belum-masuk.${format}`;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        loading={refused.isPending}
        onClick={() => refused.mutate({ id, name })}
      >
        {t('refused')}
      </Button>
      {refused.error && <Failed error={refused.error} />}
    </>
  );
}

function Progress({ found }: { found: OrderImport }) {
  const { t } = useTranslation('order-imports');
  const { done, of } = progressOf(found);
  const shown = { done: wholeOf(done), of: wholeOf(of) };
  return (
    <Panel>
      <label className={classes.progress}>
        <span role="status">{t(found.state === 'judging' ? 'progress.judging' : 'progress.running', shown)}</span>
        <progress max={Math.max(1, of)} value={done} />
      </label>
    </Panel>
  );
}

function Lines({ found }: { found: OrderImport }) {
  const { t } = useTranslation('order-imports');
  const [filter, change] = useUrlFilter(['verdict']);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const verdict = verdictFrom(filter.verdict);
  return (
    <Panel title={t('rows.title')}>
      <RunImport found={found} chosen={chosen} onPlaced={() => setChosen(new Set())} />
      <div role="group" aria-label={t('rows.filter')} className={classes.filter}>
        <Choice name={t('rows.all')} count={found.rows} on={!verdict} onChoose={() => change({ verdict: undefined })} />
        {VERDICTS.filter((each) => sumOf(found, each).rows > 0 || each === verdict).map((each) => (
          <Choice
            key={each}
            name={t(`verdict.${each}`)}
            count={sumOf(found, each).rows}
            on={each === verdict}
            onChoose={() => change({ verdict: each })}
          />
        ))}
      </div>
      <ImportRows found={found} verdict={verdict} chosen={chosen} onChoose={setChosen} />
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
