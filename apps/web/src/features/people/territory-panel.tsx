import { useState } from 'react';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../words/use-translation';
import { bodyOf } from '../../api/client';
import { useOnline, usePortalPages, useSignedIn } from '../../app/hooks';
import { Dialog } from '../../design/dialog';
import { Panel } from '../../design/screen';
import { Failed } from '../../design/states';
import { Note } from '../../design/tone';
import classes from './people.module.css';
import { TerritorySide } from './territory-side';
import { assigned, type BoardStore, NO_DRAFT, sizeOf, type TerritoryDraft, withdrawn } from './territory.rules';
import { type Person } from './use-person';

/** Which stores a salesman serves: moved by button or by dragging, and saved together. */
export function TerritoryPanel({ salesman }: { salesman: Person }) {
  const { t } = useTranslation('people');
  const online = useOnline();
  const [draft, setDraft] = useState<TerritoryDraft>(NO_DRAFT);
  const [asking, setAsking] = useState(false);
  const [q, setQ] = useState({ served: '', others: '' });
  const served = useStores({ salesmanId: salesman.id, q: q.served });
  const others = useStores({ notSalesmanId: salesman.id, q: q.others });
  const assign = (store: BoardStore): void => setDraft(assigned(draft, store, draft.withdraw.has(store.id)));
  const withdraw = (store: BoardStore): void => setDraft(withdrawn(draft, store));
  const stays = served.items?.filter(({ id }) => !draft.withdraw.has(id));
  const outside = others.items?.filter(({ id }) => !draft.assign.has(id));
  return (
    <Panel title={t('territory.title')}>
      <p className={classes.quiet}>{t('territory.lead')}</p>
      <div className={classes.board}>
        <TerritorySide
          title={t('territory.served')}
          act={t('territory.withdraw')}
          pages={served}
          stores={stays}
          moved={draft.assign}
          search={q.served}
          onSearch={(text) => setQ({ ...q, served: text })}
          onMove={withdraw}
          onDrop={assign}
        />
        <TerritorySide
          title={t('territory.others')}
          act={t('territory.assign')}
          pages={others}
          stores={outside}
          moved={draft.withdraw}
          search={q.others}
          onSearch={(text) => setQ({ ...q, others: text })}
          onMove={assign}
          onDrop={withdraw}
        />
      </div>
      {sizeOf(draft) > 0 && (
        <div className={classes.acts}>
          <Button disabled={!online} onClick={() => setAsking(true)}>
            {t('territory.save', { count: sizeOf(draft) })}
          </Button>
          <Button variant="default" onClick={() => setDraft(NO_DRAFT)}>
            {t('territory.undo')}
          </Button>
        </div>
      )}
      {asking && (
        <SaveDialog
          salesman={salesman}
          draft={draft}
          onClose={() => setAsking(false)}
          onSaved={() => {
            setAsking(false);
            setDraft(NO_DRAFT);
          }}
        />
      )}
    </Panel>
  );
}

function useStores({ q, ...whose }: { salesmanId?: string; notSalesmanId?: string; q: string }) {
  const query = { ...whose, ...(q === '' ? {} : { q }), limit: 20 };
  return usePortalPages(['desk-stores', 'territory', query], (portal, cursor) =>
    bodyOf(portal.GET('/api/v1/admin/stores', { params: { query: { ...query, cursor } } })),
  );
}

function SaveDialog({
  salesman,
  draft,
  onClose,
  onSaved,
}: {
  salesman: Person;
  draft: TerritoryDraft;
  onClose: () => void;
  onSaved: () => void;
}) {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const { user, portal } = useSignedIn();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () =>
      bodyOf(
        portal.POST('/api/v1/admin/users/{id}/territory', {
          params: { path: { id: salesman.id } },
          body: { assign: [...draft.assign.keys()], withdraw: [...draft.withdraw.keys()] },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['portal', user.id, 'desk-stores'] });
      onSaved();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('territory.saveTitle', { name: salesman.name })}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button loading={save.isPending} onClick={() => save.mutate()}>
            {t('territory.saveNow')}
          </Button>
        </>
      }
    >
      {save.error && <Failed error={save.error} />}
      <Moved title={t('territory.toAssign')} stores={[...draft.assign.values()]} />
      <Moved title={t('territory.toWithdraw')} stores={[...draft.withdraw.values()]} />
      {draft.withdraw.size > 0 && <Note tone="warn">{t('territory.withdrawFollows')}</Note>}
    </Dialog>
  );
}

function Moved({ title, stores }: { title: string; stores: readonly BoardStore[] }) {
  if (stores.length === 0) return null;
  return (
    <div>
      <strong>{title}</strong>
      <ul>
        {stores.map(({ id, code, name }) => (
          <li key={id}>{`${code} · ${name}`}</li>
        ))}
      </ul>
    </div>
  );
}
