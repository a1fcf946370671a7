import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { useUrlFilter } from '../../app/url-filter';
import { Screen } from '../../design/screen';
import { Empty, Failed, Loading } from '../../design/states';
import { wholeOf } from '../../words/format';
import { OutcomeCard } from './outcome-card';
import classes from './outcomes.module.css';
import { useOutcomes, useOutcomesWaiting } from './use-outcomes';

/** The word that the banner promised: who still waits for it, and who was told by whom. */
export function OutcomesScreen() {
  const { t } = useTranslation('reconcile');
  const [filter, change] = useUrlFilter(['told']);
  const told = filter.told === 'true';
  const { data: waiting } = useOutcomesWaiting();
  return (
    <Screen title={t('outcomes.title')} lead={t('outcomes.lead')}>
      <div role="group" aria-label={t('outcomes.filter')} className={classes.filter}>
        <Button variant={told ? 'default' : 'filled'} aria-pressed={!told} onClick={() => change({ told: undefined })}>
          {t('outcomes.open')}
          {waiting !== undefined && <span className={`${classes.count} tabular`}>{wholeOf(waiting)}</span>}
        </Button>
        <Button variant={told ? 'filled' : 'default'} aria-pressed={told} onClick={() => change({ told: 'true' })}>
          {t('outcomes.told')}
        </Button>
      </div>
      <List key={String(told)} told={told} />
    </Screen>
  );
}

function List({ told }: { told: boolean }) {
  const { t } = useTranslation('reconcile');
  const { t: common } = useTranslation();
  const { items, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useOutcomes(told);
  const failed = error && <Failed error={error} onRetry={() => void refetch()} />;
  if (!items) return failed ?? <Loading rows={3} />;
  if (items.length === 0)
    return (
      <>
        {failed}
        <Empty icon={<IconChecks size={48} />} title={t(told ? 'outcomes.noneTold' : 'outcomes.none')}>
          {t(told ? 'outcomes.noneToldSentence' : 'outcomes.noneSentence')}
        </Empty>
      </>
    );
  return (
    <>
      {failed}
      <ul className={classes.list}>
        {items.map((outcome) => (
          <OutcomeCard key={outcome.orderId} outcome={outcome} />
        ))}
      </ul>
      {hasNextPage && (
        <Button
          variant="default"
          className={classes.more}
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {common('moreRows')}
        </Button>
      )}
    </>
  );
}
