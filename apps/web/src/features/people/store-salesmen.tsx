import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconUserX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { bodyOf } from '../../api/client';
import { useOnline, usePortal, useSignedIn } from '../../app/hooks';
import { Panel } from '../../design/screen';
import { Failed } from '../../design/states';
import { Note } from '../../design/tone';
import { AskFirst } from '../owner/ask-first';
import classes from './people.module.css';
import { StateTone } from './role-tones';
import { type StoreDetail } from './store-detail';
import { useTyped } from './use-typed';

/** How many salesmen a search shows. */
const SHOWN = 6;

interface Move {
  readonly personId: string;
  readonly withdraw: boolean;
}

/** Who serves the store: assigned and withdrawn one by one. */
export function StoreSalesmen({ store }: { store: StoreDetail }) {
  const { t } = useTranslation('people');
  const online = useOnline();
  const { user, portal } = useSignedIn();
  const queries = useQueryClient();
  const [leaving, setLeaving] = useState<StoreDetail['salesmen'][number] | null>(null);
  const move = useMutation({
    mutationFn: ({ personId, withdraw }: Move) =>
      bodyOf(
        portal.POST('/api/v1/admin/users/{id}/territory', {
          params: { path: { id: personId } },
          body: withdraw ? { withdraw: [store.id] } : { assign: [store.id] },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['portal', user.id, 'desk-stores'] }),
  });
  return (
    <Panel title={t('stores.salesmen')}>
      {store.salesmen.length === 0 && <Note tone="warn">{t('stores.noSalesman')}</Note>}
      <ul className={classes.list}>
        {store.salesmen.map((salesman) => (
          <li key={salesman.id} className={classes.item}>
            <Link to="/desk/people/$id" params={{ id: salesman.id }} className={classes.name}>
              {salesman.name}
            </Link>
            <span className={classes.tones}>
              <StateTone state={salesman.state} />
              <Button
                variant="subtle"
                color="red"
                disabled={!online}
                leftSection={<IconUserX size={16} aria-hidden />}
                aria-label={t('territory.actOn', { act: t('territory.withdraw'), name: salesman.name })}
                onClick={() => setLeaving(salesman)}
              >
                {t('territory.withdraw')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {move.error && !leaving && <Failed error={move.error} />}
      <Assign
        served={store.salesmen.map(({ id }) => id)}
        disabled={!online || move.isPending}
        onAssign={(personId) => move.mutate({ personId, withdraw: false })}
      />
      {leaving && (
        <AskFirst
          title={t('leave.title', { name: leaving.name, store: store.name })}
          sentence={t('territory.withdrawFollows')}
          act={t('territory.withdraw')}
          doing={move}
          wanted={{ personId: leaving.id, withdraw: true }}
          onClose={() => setLeaving(null)}
        />
      )}
    </Panel>
  );
}

function Assign({
  served,
  disabled,
  onAssign,
}: {
  served: readonly string[];
  disabled: boolean;
  onAssign: (personId: string) => void;
}) {
  const { t } = useTranslation('people');
  const [q, setQ] = useState('');
  const [typed, type] = useTyped(q, setQ);
  const { data, error } = usePortal(['people', 'salesmen', q], async (portal) =>
    q === ''
      ? { items: [] }
      : bodyOf(
          portal.GET('/api/v1/admin/users', {
            params: { query: { q, role: 'salesman', state: 'ACTIVE', limit: SHOWN + served.length } },
          }),
        ),
  );
  const offered = (data?.items ?? []).filter(({ id }) => !served.includes(id)).slice(0, SHOWN);
  return (
    <div className={classes.stack}>
      <TextInput
        type="search"
        label={t('stores.findSalesman')}
        value={typed}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
      {error && <Failed error={error} />}
      {q !== '' && data && offered.length === 0 && <span role="status">{t('stores.noSalesmanFits')}</span>}
      {offered.map(({ id, name }) => (
        <Button
          key={id}
          variant="default"
          disabled={disabled}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onAssign(id)}
        >
          {t('territory.actOn', { act: t('territory.assign'), name })}
        </Button>
      ))}
    </div>
  );
}
