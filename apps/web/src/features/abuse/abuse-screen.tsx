import { NativeSelect } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { useUrlFilter } from '../../app/url-filter';
import { Screen } from '../../design/screen';
import { Empty } from '../../design/states';
import { ABUSE_KINDS, SIGNAL_STATES } from './abuse-signal';
import classes from './abuse.module.css';
import { SignalTable } from './signal-table';

/** What the watch over the record found: hints to be looked at, never a verdict. */
export function AbuseScreen() {
  const { t } = useTranslation('abuse');
  const [filter, change] = useUrlFilter(['state', 'kind']);
  const state = SIGNAL_STATES.find((one) => one === (filter.state ?? 'open'));
  const kind = ABUSE_KINDS.find((one) => one === filter.kind);
  return (
    <Screen title={t('title')} lead={t('lead')}>
      <search aria-label={t('filter.label')} className={classes.filter}>
        <NativeSelect
          label={t('filter.state')}
          value={state ?? 'all'}
          onChange={({ currentTarget }) => change({ state: currentTarget.value })}
          data={[
            ...SIGNAL_STATES.map((one) => ({ value: one, label: t(`state.${one}`) })),
            { value: 'all', label: t('filter.any') },
          ]}
        />
        <NativeSelect
          label={t('filter.kind')}
          value={kind ?? ''}
          onChange={({ currentTarget }) => change({ kind: currentTarget.value })}
          data={[
            { value: '', label: t('filter.any') },
            ...ABUSE_KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) })),
          ]}
        />
      </search>
      <SignalTable
        query={{ state, kind }}
        none={
          <Empty icon={<IconShieldCheck size={48} />} title={t('none')}>
            {t('noneSentence')}
          </Empty>
        }
      />
    </Screen>
  );
}
