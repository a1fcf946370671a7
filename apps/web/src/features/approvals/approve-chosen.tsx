import { type ReactNode, useState } from 'react';
import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { Dialog } from '../../design/dialog';
import { Failed } from '../../design/states';
import { Note } from '../../design/tone';
import { rupiahOf } from '../../words/format';
import { codeSentence, spokenFigures } from '../../words/problem-words';
import classes from './approvals.module.css';
import { type Selection } from './selection.rules';
import { type Approval, type ApprovalResult, useDecisions } from './use-approvals';

/** Approves what was chosen in a row, within a ceiling, and says what came of each. */
export function ApproveChosen({
  selection: { chosen, sum },
  ceiling,
  choice,
  waiting,
  fitting,
  onAll,
}: {
  selection: Selection<Approval>;
  ceiling: number;
  choice: ReactNode;
  /** Without an order that waits only what came of those before is said. */
  waiting: boolean;
  /** How many of the list may be chosen together. */
  fitting: number;
  onAll: (yes: boolean) => void;
}) {
  const { t } = useTranslation('approvals');
  const { t: common } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [sent, setSent] = useState<ReadonlyMap<string, string>>(new Map());
  const { approveAll } = useDecisions();
  const orders = chosen.map(({ order }) => order);
  const figures = { sum: rupiahOf(sum), ceiling: rupiahOf(ceiling) };
  const submit = (): void => {
    setSent(new Map(orders.map(({ id, number }) => [id, number])));
    const seen = orders.map(({ id, contentHash }) => ({ id, contentHash }));
    approveAll.mutate({ orders: seen, ceiling }, { onSuccess: () => onAll(false), onSettled: () => setAsking(false) });
  };
  return (
    <>
      {waiting && (
        <div className={classes.bulk}>
          {choice}
          <Button variant="default" disabled={fitting === 0} onClick={() => onAll(chosen.length === 0)}>
            {chosen.length === 0 ? t('bulk.all', { count: fitting }) : t('bulk.noneOfThem')}
          </Button>
          <Button
            leftSection={<IconChecks size={18} aria-hidden />}
            disabled={orders.length === 0}
            onClick={() => setAsking(true)}
          >
            {t('bulk.approve', { count: orders.length })}
          </Button>
          <p role="status" className={`${classes.sum} tabular`}>
            {t('bulk.sum', figures)}
          </p>
        </div>
      )}
      {approveAll.error && <Failed error={approveAll.error} />}
      {approveAll.data && <Outcome results={approveAll.data.results} numbers={sent} />}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('bulk.title', { count: orders.length })}
        actions={
          <>
            <Button variant="default" onClick={() => setAsking(false)}>
              {common('cancel')}
            </Button>
            <Button loading={approveAll.isPending} onClick={submit}>
              {t('bulk.yes')}
            </Button>
          </>
        }
      >
        <p className={classes.said}>{t('bulk.sentence', figures)}</p>
      </Dialog>
    </>
  );
}

function Outcome({ results, numbers }: { results: readonly ApprovalResult[]; numbers: ReadonlyMap<string, string> }) {
  const { t } = useTranslation('approvals');
  const left = results.filter(({ outcome }) => outcome === 'refused');
  return (
    <Note tone={left.length === 0 ? 'good' : 'warn'} title={t('bulk.done', { count: results.length - left.length })}>
      {left.length > 0 && (
        <>
          <p className={classes.said}>{t('bulk.left', { count: left.length })}</p>
          <ul className={classes.why}>
            {left.map(({ id, code = '', details }) => (
              <li key={id}>
                <strong>{numbers.get(id)}</strong> {codeSentence(code, spokenFigures(details)) ?? code}
              </li>
            ))}
          </ul>
        </>
      )}
    </Note>
  );
}
