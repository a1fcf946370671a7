import { type FormEvent, useId, useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { IconBookmark, IconBookmarkPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../words/use-translation';
import { bodyOf } from '../../api/client';
import { usePortal, useSignedIn } from '../../app/hooks';
import { Dialog } from '../../design/dialog';
import { Failed } from '../../design/states';
import { type DeskFilter } from './desk-filter.rules';
import classes from './order-desk.module.css';

/** Filters that the reader keeps under a name, on every device. */
export function SavedViews({ filter, onOpen }: { filter: DeskFilter; onOpen: (filter: DeskFilter) => void }) {
  const { t } = useTranslation('order-desk');
  const [keeping, setKeeping] = useState(false);
  const { data, error } = usePortal(['order-views'], (portal) => bodyOf(portal.GET('/api/v1/admin/order-views')));
  const { drop } = useViews();
  const views = data?.items ?? [];
  return (
    <section aria-label={t('views.label')} className={classes.views}>
      {views.map(({ id, name, filter: kept }) => (
        <span key={id} className={classes.view}>
          <Button variant="default" leftSection={<IconBookmark size={18} aria-hidden />} onClick={() => onOpen(kept)}>
            {name}
          </Button>
          <Button variant="subtle" aria-label={t('views.drop', { name })} onClick={() => drop.mutate(id)}>
            <IconTrash size={18} aria-hidden />
          </Button>
        </span>
      ))}
      <Button
        variant="subtle"
        leftSection={<IconBookmarkPlus size={18} aria-hidden />}
        onClick={() => setKeeping(true)}
      >
        {t('views.keep')}
      </Button>
      {error && <Failed error={error} />}
      {drop.error && <Failed error={drop.error} />}
      {keeping && <Keep filter={filter} onClose={() => setKeeping(false)} />}
    </section>
  );
}

function useViews() {
  const { user, portal } = useSignedIn();
  const queries = useQueryClient();
  const onSettled = (): Promise<void> => queries.invalidateQueries({ queryKey: ['portal', user.id, 'order-views'] });
  const keep = useMutation({
    mutationFn: (body: { name: string; filter: DeskFilter }) =>
      bodyOf(portal.PUT('/api/v1/admin/order-views', { body })),
    onSettled,
  });
  const drop = useMutation({
    mutationFn: (id: string) => bodyOf(portal.DELETE('/api/v1/admin/order-views/{id}', { params: { path: { id } } })),
    onSettled,
  });
  return { keep, drop };
}

function Keep({ filter, onClose }: { filter: DeskFilter; onClose: () => void }) {
  const { t } = useTranslation('order-desk');
  const { t: common } = useTranslation();
  const form = useId();
  const [typed, setTyped] = useState('');
  const { keep } = useViews();
  const name = typed.replace(/\s+/g, ' ').trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name !== '') keep.mutate({ name, filter }, { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('views.keep')}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" form={form} loading={keep.isPending} disabled={name === ''}>
            {common('save')}
          </Button>
        </>
      }
    >
      {keep.error && <Failed error={keep.error} />}
      <form id={form} onSubmit={submit}>
        <TextInput
          label={t('views.name')}
          description={t('views.nameHint')}
          maxLength={60}
          required
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </form>
    </Dialog>
  );
}
