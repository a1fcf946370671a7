import { type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { type usePortalPages } from '../../app/hooks';
import { useUrlFilter } from '../../app/url-filter';
import { Screen } from '../../design/screen';
import { Empty, Failed, Loading } from '../../design/states';
import { wholeOf } from '../../words/format';
import { TellingCard, ToldCard } from './outcome-card';
import classes from './outcomes.module.css';
import { useOutcomesWaiting, useTellings, useTold } from './use-outcomes';

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
      {told ? <Told /> : <Open />}
    </Screen>
  );
}

function Open() {
  const { t } = useTranslation('reconcile');
  return (
    <List pages={useTellings()} none={t('outcomes.none')} noneSentence={t('outcomes.noneSentence')}>
      {(telling) => <TellingCard key={telling.orders[0].orderId} telling={telling} />}
    </List>
  );
}

function Told() {
  const { t } = useTranslation('reconcile');
  return (
    <List pages={useTold()} none={t('outcomes.noneTold')} noneSentence={t('outcomes.noneToldSentence')}>
      {(outcome) => <ToldCard key={outcome.orderId} outcome={outcome} />}
    </List>
  );
}

function List<Item>({
  pages: { items, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage },
  none,
  noneSentence,
  children,
}: {
  pages: ReturnType<typeof usePortalPages<Item>>;
  none: string;
  noneSentence: string;
  children: (item: Item) => ReactNode;
}) {
  const { t: common } = useTranslation();
  const failed = error && <Failed error={error} onRetry={() => void refetch()} />;
  if (!items) return failed ?? <Loading rows={3} />;
  if (items.length === 0)
    return (
      <>
        {failed}
        <Empty icon={<IconChecks size={48} />} title={none}>
          {noneSentence}
        </Empty>
      </>
    );
  return (
    <>
      {failed}
      <ul className={classes.list}>{items.map(children)}</ul>
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
