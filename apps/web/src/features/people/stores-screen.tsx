import { useState } from 'react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconBuildingStore, IconFilterOff, IconShieldCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { type components, type paths } from '../../api/openapi';
import { bodyOf } from '../../api/client';
import { useOnline, usePortalPages } from '../../app/hooks';
import { useUrlFilter } from '../../app/url-filter';
import { Age } from '../../design/age';
import { type Column } from '../../design/data-table';
import { PagedTable } from '../../design/paged-table';
import { Screen } from '../../design/screen';
import { Empty } from '../../design/states';
import { Tone } from '../../design/tone';
import { moneyOf } from '../../words/format';
import classes from './people.module.css';
import { PolicyDialog } from './policy-dialog';
import { useTyped } from './use-typed';

type Store = components['schemas']['AdminStoreDto'];
type Query = NonNullable<paths['/api/v1/admin/stores']['get']['parameters']['query']>;

/** Every store that the ERP lists, with the people around it. */
export function StoresScreen() {
  const { t } = useTranslation('people');
  const online = useOnline();
  const [policy, setPolicy] = useState(false);
  return (
    <Screen
      title={t('stores.title')}
      lead={t('stores.lead')}
      actions={
        <Button
          variant="default"
          disabled={!online}
          leftSection={<IconShieldCheck size={18} aria-hidden />}
          onClick={() => setPolicy(true)}
        >
          {t('policy.title')}
        </Button>
      }
    >
      <Stores />
      {policy && <PolicyDialog onClose={() => setPolicy(false)} />}
    </Screen>
  );
}

function Stores() {
  const { t } = useTranslation('people');
  const [filter, change] = useUrlFilter(['q', 'servedBy', 'sort']);
  const { sort = 'code', ...narrow } = filter;
  const [typed, type] = useTyped(filter.q ?? '', (q) => change({ q }));
  const clear = (): void => {
    type('');
    change({ q: '', servedBy: '' });
  };
  return (
    <>
      <search aria-label={t('stores.filter')} className={classes.filter}>
        <TextInput
          type="search"
          label={t('stores.search')}
          value={typed}
          onChange={({ currentTarget }) => type(currentTarget.value)}
        />
        <NativeSelect
          label={t('stores.servedBy')}
          value={filter.servedBy ?? ''}
          onChange={({ currentTarget }) => change({ servedBy: currentTarget.value })}
          data={[
            { value: '', label: t('stores.servedByAny') },
            { value: 'nobody', label: t('stores.servedByNobody') },
          ]}
        />
        {Object.keys(narrow).length > 0 && (
          <Button variant="subtle" leftSection={<IconFilterOff size={18} aria-hidden />} onClick={clear}>
            {t('clear')}
          </Button>
        )}
      </search>
      <Found query={{ ...narrow, sort } as Query} onSort={(by) => change({ sort: by })} />
    </>
  );
}

function Found({ query, onSort }: { query: Query; onSort: (by: string) => void }) {
  const { t } = useTranslation('people');
  const pages = usePortalPages(['desk-stores', 'list', query], (portal, cursor) =>
    bodyOf(portal.GET('/api/v1/admin/stores', { params: { query: { ...query, cursor } } })),
  );
  const none = (
    <Empty icon={<IconBuildingStore size={48} />} title={t('stores.none')}>
      {t('stores.noneSentence')}
    </Empty>
  );
  const names = (people: Store['owners']): string => people.map(({ name }) => name).join(', ') || t('stores.nobody');
  const columns: readonly Column<Store>[] = [
    { key: 'code', title: t('stores.code'), sortable: true, cell: ({ code }) => code },
    {
      key: 'name',
      title: t('stores.name'),
      sortable: true,
      cell: ({ id, name }) => (
        <Link to="/desk/stores/$id" params={{ id }} className={classes.name}>
          {name}
        </Link>
      ),
    },
    { key: 'owners', title: t('stores.owners'), cell: ({ owners }) => names(owners) },
    { key: 'salesmen', title: t('stores.salesmen'), cell: ({ salesmen }) => names(salesmen) },
    { key: 'credit', title: t('stores.credit'), numeric: true, cell: (store) => <Credit store={store} /> },
    {
      key: 'age',
      title: t('stores.heard'),
      cell: ({ creditSummary }) => (
        <span className={classes.once}>
          <Age asOf={creditSummary?.asOf ?? null} />
        </span>
      ),
    },
  ];
  return (
    <PagedTable
      pages={pages}
      none={none}
      caption={t('stores.title')}
      columns={columns}
      keyOf={({ id }) => id}
      sorting={{ by: query.sort ?? 'code', onSort }}
    />
  );
}

/** What is left of the limit; a store that is blocked or overdue says so in words. */
function Credit({ store: { creditSummary } }: { store: Store }) {
  const { t } = useTranslation('people');
  if (!creditSummary) return t('credit.unknown');
  const { limit, used, overdue, blocked } = creditSummary;
  if (blocked) return <Tone tone="bad">{t('credit.blocked')}</Tone>;
  return (
    <span>
      {moneyOf({ ...limit, amount: limit.amount - used.amount })}
      {overdue.amount > 0 && (
        <>
          {' '}
          <Tone tone="warn">{t('credit.hasOverdue')}</Tone>
        </>
      )}
    </span>
  );
}
