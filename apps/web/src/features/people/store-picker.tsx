import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { bodyOf } from '../../api/client';
import { usePortal } from '../../app/hooks';
import { Failed } from '../../design/states';
import classes from './people.module.css';
import { useTyped } from './use-typed';

export interface PickedStore {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** How many stores a search shows. */
const SHOWN = 6;

/** Stores chosen out of all of them, found by code or name. */
export function StorePicker({
  label,
  picked,
  onChange,
}: {
  label: string;
  picked: readonly PickedStore[];
  onChange: (picked: readonly PickedStore[]) => void;
}) {
  const { t } = useTranslation('people');
  const [q, setQ] = useState('');
  const [typed, type] = useTyped(q, setQ);
  const { data, error } = usePortal(['desk-stores', 'picked', q], async (portal) =>
    q === ''
      ? { items: [] }
      : bodyOf(portal.GET('/api/v1/admin/stores', { params: { query: { q, limit: SHOWN + picked.length } } })),
  );
  const offered = (data?.items ?? []).filter(({ id }) => !picked.some((one) => one.id === id)).slice(0, SHOWN);
  return (
    <div role="group" aria-label={label} className={classes.stack}>
      <strong>{label}</strong>
      {picked.map((store) => (
        <Button
          key={store.id}
          variant="light"
          rightSection={<IconX size={16} aria-hidden />}
          onClick={() => onChange(picked.filter(({ id }) => id !== store.id))}
        >
          {`${store.code} · ${store.name}`}
          <span className="visually-hidden">: {t('picker.remove')}</span>
        </Button>
      ))}
      <TextInput
        type="search"
        label={t('picker.search')}
        value={typed}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
      {error && <Failed error={error} />}
      {q !== '' && data?.items.length === 0 && <span role="status">{t('picker.none')}</span>}
      {offered.map(({ id, code, name }) => (
        <Button
          key={id}
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          aria-label={t('picker.add', { name })}
          onClick={() => onChange([...picked, { id, code, name }])}
        >
          {`${code} · ${name}`}
        </Button>
      ))}
    </div>
  );
}
