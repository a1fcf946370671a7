import { type FormEvent, useState } from 'react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { ERP_STATES, ORDER_ORIGINS, ORDER_STATUSES } from '@jembatan/ordering/rules';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { FilterBar } from '../../design/fold';
import { type DeskFilter, isNarrowed } from './desk-filter.rules';
import classes from './order-desk.module.css';

/** Narrows the list; what is chosen stands in the address. */
export function DeskFilterBar({
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
    <FilterBar
      label={t('filter.label')}
      used={usedOf(filter)}
      onClear={isNarrowed(filter) ? onClear : null}
      classes={{ bar: classes.bar, fields: classes.choices }}
      above={
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
      }
    >
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
    </FilterBar>
  );
}

/** How many of the fields behind the fold narrow the list. */
const usedOf = ({ status, erpState, onBehalf, origin, from, to }: DeskFilter): number =>
  [status, erpState, onBehalf, origin, from, to].filter(Boolean).length;
