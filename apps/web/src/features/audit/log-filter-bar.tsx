import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from '../../words/use-translation';
import { FilterBar } from '../../design/fold';
import { useActName } from './act-name';
import { ACTIONS } from './act.rules';
import classes from './audit.module.css';
import { isNarrowed, type LogFilter } from './log-filter.rules';
import { PartyChoice } from './party-choice';

/** Narrows the log; what is chosen stands in the address. */
export function LogFilterBar({
  filter,
  onChange,
  onClear,
}: {
  filter: LogFilter;
  onChange: (change: { [Name in keyof LogFilter]: string | undefined }) => void;
  onClear: () => void;
}) {
  const { t } = useTranslation('audit');
  const nameOf = useActName();
  return (
    <FilterBar
      label={t('filter.label')}
      used={Object.keys(filter).filter((name) => name !== 'sort').length}
      onClear={isNarrowed(filter) ? onClear : null}
      classes={{ fields: classes.filter }}
    >
      <PartyChoice
        kind="stores"
        label={t('filter.store')}
        hint={t('filter.any')}
        chosen={filter.storeId}
        onChoose={(storeId) => onChange({ storeId })}
      />
      <PartyChoice
        kind="people"
        label={t('filter.actor')}
        hint={t('filter.any')}
        chosen={filter.actorId}
        onChoose={(actorId) => onChange({ actorId })}
      />
      <TextInput
        type="date"
        label={t('filter.from')}
        value={filter.from ?? ''}
        max={filter.to}
        onChange={({ currentTarget }) => onChange({ from: currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('filter.to')}
        value={filter.to ?? ''}
        min={filter.from}
        onChange={({ currentTarget }) => onChange({ to: currentTarget.value })}
      />
      <NativeSelect
        label={t('filter.action')}
        value={filter.action ?? ''}
        onChange={({ currentTarget }) => onChange({ action: currentTarget.value })}
        data={[
          { value: '', label: t('filter.any') },
          ...ACTIONS.map((action) => ({ value: action, label: nameOf(action) })),
        ]}
      />
    </FilterBar>
  );
}
