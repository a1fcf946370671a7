import { type FormEvent, useId, useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../words/use-translation';
import { type components } from '../../api/openapi';
import { bodyOf } from '../../api/client';
import { useSignedIn } from '../../app/hooks';
import { Dialog } from '../../design/dialog';
import { Note } from '../../design/tone';
import { storesOf } from './duties.rules';
import { type Duties, DutyFields } from './duty-fields';
import classes from './people.module.css';
import { Refused } from './refused';

type NewUser = components['schemas']['AddUserDto'];

/** Adds a person, who sets the password by a link: sent by e-mail, or shown here once. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const { portal, user } = useSignedIn();
  const queries = useQueryClient();
  const form = useId();
  const [typed, setTyped] = useState({ name: '', email: '', phone: '' });
  const [duties, setDuties] = useState<Duties>({ roles: [], stores: [] });
  const [asked, setAsked] = useState(false);
  const invite = useMutation({
    mutationFn: (body: NewUser) => bodyOf(portal.POST('/api/v1/admin/users', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['portal', user.id, 'people'] }),
  });
  const { name, email, phone } = { name: typed.name.trim(), email: typed.email.trim(), phone: typed.phone.trim() };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (name === '' || email + phone === '' || duties.roles.length === 0) return;
    invite.mutate({
      name,
      ...(email === '' ? {} : { email }),
      ...(phone === '' ? {} : { phone }),
      roles: [...duties.roles],
      storeIds: storesOf(
        duties.roles,
        duties.stores.map(({ id }) => id),
      ),
    });
  };
  if (invite.data) return <Invited invited={invite.data} onClose={onClose} />;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('invite.title')}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" form={form} loading={invite.isPending}>
            {t('invite.send')}
          </Button>
        </>
      }
    >
      {invite.error && <Refused error={invite.error} />}
      <form id={form} onSubmit={submit} className={classes.fields} noValidate>
        <TextInput
          label={t('people.name')}
          required
          maxLength={200}
          error={asked && name === '' && t('invite.nameMissing')}
          value={typed.name}
          onChange={({ currentTarget }) => setTyped({ ...typed, name: currentTarget.value })}
        />
        <TextInput
          type="email"
          label={t('invite.email')}
          description={t('invite.emailHint')}
          maxLength={254}
          error={asked && email + phone === '' && t('invite.loginMissing')}
          value={typed.email}
          onChange={({ currentTarget }) => setTyped({ ...typed, email: currentTarget.value })}
        />
        <TextInput
          type="tel"
          label={t('invite.phone')}
          maxLength={30}
          value={typed.phone}
          onChange={({ currentTarget }) => setTyped({ ...typed, phone: currentTarget.value })}
        />
        <DutyFields duties={duties} asked={asked} onChange={setDuties} />
      </form>
    </Dialog>
  );
}

function Invited({
  invited: { name, email, invitationLink },
  onClose,
}: {
  invited: components['schemas']['AddedUserDto'];
  onClose: () => void;
}) {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('invite.done')}
      actions={<Button onClick={onClose}>{common('close')}</Button>}
    >
      {invitationLink === null ? (
        <Note tone="good">{t('invite.sent', { name, email })}</Note>
      ) : (
        <>
          <Note tone="warn">{t('invite.handOver', { name })}</Note>
          <code className={classes.secret}>{invitationLink}</code>
        </>
      )}
    </Dialog>
  );
}
