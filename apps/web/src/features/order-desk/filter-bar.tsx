import { type FormEvent, useState } from 'react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { ERP_STATES, ORDER_ORIGINS, ORDER_STATUSES } from '@jembatan/ordering/rules';
import { IconFilterOff, IconSearch } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { FilterFold } from '../../design/fold';
import { type DeskFilter, isNarrowed } from './desk-filter.rules';
import classes from './order-desk.module.css';

/** Narrows the list; what is chosen stands in the address. */
export function FilterBar({
  filter,
  onChange,
  onClear,
}: {
  filter: DeskFilter;
  onChange: (part: DeskFilter) => void;
  onClear: () => void;
}) {
  const { t } = useTranslation('order-desk');
  const { t: orders } = useTranslation('orders');
  const [typed, setTyped] = useState(filter.q ?? '');
  const search = (event: FormEvent): void => {
    event.preventDefault();
    onChange({ q: typed.trim() });
  };
  return (
    <search aria-label={t('filter.label')} className={classes.bar}>
      <form onSubmit={search} className={classes.search}>
        <TextInput
          type="search"
          label={t('filter.search')}
          description={t('filter.searchHint')}
          maxLength={100}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Button type="submit" leftSection={<IconSearch size={18} aria-hidden />}>
          {t('filter.find')}
        </Button>
      </form>
      <FilterFold used={usedOf(filter)}>
        <div className={classes.choices}>
          <NativeSelect
            label={t('column.status')}
            value={filter.status ?? ''}
            onChange={({ currentTarget }) => onChange({ status: currentTarget.value })}
            data={[
              { value: '', label: t('filter.any') },
              ...ORDER_STATUSES.map((each) => ({ value: each, label: orders(`status.${each}`) })),
            ]}
          />
          <NativeSelect
            label={t('column.erp')}
            value={filter.erpState ?? ''}
            onChange={({ currentTarget }) => onChange({ erpState: currentTarget.value })}
            data={[
              { value: '', label: t('filter.any') },
              ...ERP_STATES.map((each) => ({ value: each, label: t(`erpState.${each}`) })),
            ]}
          />
          <NativeSelect
            label={t('column.by')}
            value={filter.onBehalf ?? ''}
            onChange={({ currentTarget }) => onChange({ onBehalf: currentTarget.value })}
            data={[
              { value: '', label: t('filter.anybody') },
              { value: 'true', label: t('filter.onBehalf') },
            ]}
          />
          <NativeSelect
            label={t('filter.origin')}
            value={filter.origin ?? ''}
            onChange={({ currentTarget }) => onChange({ origin: currentTarget.value })}
            data={[
              { value: '', label: t('filter.any') },
              ...ORDER_ORIGINS.map((each) => ({ value: each, label: t(`origin.${each}`) })),
            ]}
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
          {isNarrowed(filter) && (
            <Button variant="subtle" leftSection={<IconFilterOff size={18} aria-hidden />} onClick={onClear}>
              {t('filter.clear')}
            </Button>
          )}
        </div>
      </FilterFold>
    </search>
  );
}

/** How many of the fields behind the fold narrow the list. */
const usedOf = ({ status, erpState, onBehalf, origin, from, to }: DeskFilter): number =>
  [status, erpState, onBehalf, origin, from, to].filter(Boolean).length;
