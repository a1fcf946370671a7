import { type FormEvent, useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../words/use-translation';
import { useOnline, useSignedIn } from '../../app/hooks';
import classes from './people.module.css';
import { Refused } from './refused';
import { type StoreDetail } from './store-detail';

/** Whom messages about the store's orders go to, before its owner. */
export function ContactForm({
  store: { id, contact },
  onSaved,
}: {
  store: Pick<StoreDetail, 'id' | 'contact'>;
  onSaved?: () => void;
}) {
  const { t } = useTranslation('people');
  const { portal, user } = useSignedIn();
  const online = useOnline();
  const queries = useQueryClient();
  const [typed, setTyped] = useState({ name: contact?.name ?? '', phone: contact?.written ?? '' });
  const [asked, setAsked] = useState(false);
  const params = { path: { id } };
  const change = useMutation({
    mutationFn: async (body: typeof typed | null) => {
      if (body) await portal.PUT('/api/v1/admin/stores/{id}/contact', { params, body });
      else await portal.DELETE('/api/v1/admin/stores/{id}/contact', { params });
    },
    onSuccess: (_, body) => {
      if (!body) setTyped({ name: '', phone: '' });
      setAsked(false);
      onSaved?.();
      return queries.invalidateQueries({ queryKey: ['portal', user.id, 'desk-stores', id] });
    },
  });
  const [name, phone] = [typed.name.trim(), typed.phone.trim()];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (name !== '' && phone !== '') change.mutate({ name, phone });
  };
  return (
    <>
      <p className={classes.quiet}>{t('contact.lead')}</p>
      {change.error && <Refused error={change.error} />}
      <form onSubmit={submit} className={classes.fields} noValidate>
        <TextInput
          label={t('contact.name')}
          maxLength={100}
          error={asked && name === '' && t('contact.nameMissing')}
          value={typed.name}
          onChange={({ currentTarget }) => setTyped({ ...typed, name: currentTarget.value })}
        />
        <TextInput
          type="tel"
          label={t('contact.phone')}
          description={contact ? t('contact.kept', { phone: contact.phone }) : t('contact.phoneHint')}
          maxLength={40}
          error={asked && phone === '' && t('contact.phoneMissing')}
          value={typed.phone}
          onChange={({ currentTarget }) => setTyped({ ...typed, phone: currentTarget.value })}
        />
        <div className={classes.acts}>
          <Button type="submit" disabled={!online} loading={change.isPending}>
            {t('contact.save')}
          </Button>
          {contact && (
            <Button variant="default" disabled={!online || change.isPending} onClick={() => change.mutate(null)}>
              {t('contact.remove')}
            </Button>
          )}
        </div>
      </form>
      {change.isSuccess && <p className={classes.quiet}>{t(change.variables ? 'contact.saved' : 'contact.removed')}</p>}
    </>
  );
}
