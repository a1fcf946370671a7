import { NativeSelect, TextInput } from '@mantine/core';
import { ORDER_STATUSES } from '@jembatan/ordering/rules';
import { useTranslation } from '../../words/use-translation';
import { FilterBar } from '../../design/fold';
import { filterOf, isNarrowed, type OrdersFilter } from './orders-filter.rules';
import classes from './orders.module.css';

interface StoreChoice {
  readonly id: string;
  readonly name: string;
}

/** Narrows the list; what is chosen stands in the address, so that it can be kept and passed on. */
export function OrdersFilterBar({
  filter,
  stores,
  onChange,
}: {
  filter: OrdersFilter;
  stores: readonly StoreChoice[];
  onChange: (filter: OrdersFilter) => void;
}) {
  const { t } = useTranslation('orders');
  const change = (part: Record<string, string>): void => onChange(filterOf({ ...filter, ...part }));
  return (
    <FilterBar
      label={t('filter.label')}
      used={Object.keys(filter).length}
      onClear={isNarrowed(filter) ? () => onChange({}) : null}
      classes={{ fields: classes.filter }}
    >
      <NativeSelect
        label={t('filter.status')}
        value={filter.status ?? ''}
        onChange={({ currentTarget }) => change({ status: currentTarget.value })}
        data={[
          { value: '', label: t('filter.anyStatus') },
          ...ORDER_STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) })),
        ]}
      />
      {stores.length > 1 && (
        <NativeSelect
          label={t('filter.store')}
          value={filter.storeId ?? ''}
          onChange={({ currentTarget }) => change({ storeId: currentTarget.value })}
          data={[
            { value: '', label: t('filter.anyStore') },
            ...stores.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <TextInput
        type="date"
        label={t('filter.from')}
        value={filter.from ?? ''}
        max={filter.to}
        onChange={({ currentTarget }) => change({ from: currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('filter.to')}
        value={filter.to ?? ''}
        min={filter.from}
        onChange={({ currentTarget }) => change({ to: currentTarget.value })}
      />
    </FilterBar>
  );
}
