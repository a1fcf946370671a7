import { useState } from 'react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconFilterOff, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { type components, type paths } from '../../api/openapi';
import { bodyOf } from '../../api/client';
import { useOnline, usePortalPages } from '../../app/hooks';
import { useUrlFilter } from '../../app/url-filter';
import { type Column } from '../../design/data-table';
import { PagedTable } from '../../design/paged-table';
import { Screen } from '../../design/screen';
import { Empty } from '../../design/states';
import { dayOf } from '../../words/format';
import { ROLES } from './duties.rules';
import { InviteDialog } from './invite-dialog';
import classes from './people.module.css';
import { RoleTones, StateTone } from './role-tones';
import { useTyped } from './use-typed';

type User = components['schemas']['UserDto'];
type Query = NonNullable<paths['/api/v1/admin/users']['get']['parameters']['query']>;

/** Everybody who has an account. */
export function PeopleScreen() {
  const { t } = useTranslation('people');
  const online = useOnline();
  const [inviting, setInviting] = useState(false);
  return (
    <Screen
      title={t('people.title')}
      lead={t('people.lead')}
      actions={
        <>
          <Button component={Link} to="/desk/import" variant="default">
            {t('import.title')}
          </Button>
          <Button
            leftSection={<IconUserPlus size={18} aria-hidden />}
            disabled={!online}
            onClick={() => setInviting(true)}
          >
            {t('invite.title')}
          </Button>
        </>
      }
    >
      <People />
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </Screen>
  );
}

function People() {
  const { t } = useTranslation('people');
  const [filter, change] = useUrlFilter(['q', 'role', 'state', 'sort']);
  const { sort = 'name', ...narrow } = filter;
  const [typed, type] = useTyped(filter.q ?? '', (q) => change({ q }));
  const clear = (): void => {
    type('');
    change({ q: '', role: '', state: '' });
  };
  const narrowed = Object.keys(narrow).length > 0;
  return (
    <>
      <search aria-label={t('people.filter')} className={classes.filter}>
        <TextInput
          type="search"
          label={t('people.search')}
          value={typed}
          onChange={({ currentTarget }) => type(currentTarget.value)}
        />
        <NativeSelect
          label={t('people.role')}
          value={filter.role ?? ''}
          onChange={({ currentTarget }) => change({ role: currentTarget.value })}
          data={[
            { value: '', label: t('people.anyRole') },
            ...ROLES.map((role) => ({ value: role, label: t(`role.${role}`) })),
          ]}
        />
        <NativeSelect
          label={t('people.state')}
          value={filter.state ?? ''}
          onChange={({ currentTarget }) => change({ state: currentTarget.value })}
          data={[
            { value: '', label: t('people.anyState') },
            { value: 'ACTIVE', label: t('state.ACTIVE') },
            { value: 'SUSPENDED', label: t('state.SUSPENDED') },
          ]}
        />
        {narrowed && (
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
  const pages = usePortalPages(['people', query], (portal, cursor) =>
    bodyOf(portal.GET('/api/v1/admin/users', { params: { query: { ...query, cursor } } })),
  );
  const none = (
    <Empty icon={<IconUsers size={48} />} title={t('people.none')}>
      {t('people.noneSentence')}
    </Empty>
  );
  const columns: readonly Column<User>[] = [
    {
      key: 'name',
      title: t('people.name'),
      sortable: true,
      cell: ({ id, name }) => (
        <Link to="/desk/people/$id" params={{ id }} className={classes.name}>
          {name}
        </Link>
      ),
    },
    { key: 'login', title: t('people.login'), cell: (user) => <Logins user={user} /> },
    { key: 'roles', title: t('people.role'), cell: ({ roles }) => <RoleTones roles={roles} /> },
    { key: 'state', title: t('people.state'), cell: ({ state }) => <StateTone state={state} /> },
    { key: 'createdAt', title: t('people.since'), sortable: true, cell: ({ createdAt }) => dayOf(createdAt) },
  ];
  return (
    <PagedTable
      pages={pages}
      none={none}
      caption={t('people.title')}
      columns={columns}
      keyOf={({ id }) => id}
      sorting={{ by: query.sort ?? 'name', onSort }}
    />
  );
}

function Logins({ user: { email, phone } }: { user: User }) {
  return (
    <span className={classes.stack}>
      {email && <span>{email}</span>}
      {phone && <span className="tabular">{phone}</span>}
    </span>
  );
}
