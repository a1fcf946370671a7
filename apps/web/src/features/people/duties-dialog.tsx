import { type FormEvent, useId, useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { useTranslation } from '../../words/use-translation';
import { bodyOf } from '../../api/client';
import { usePortal } from '../../app/hooks';
import { Dialog } from '../../design/dialog';
import { Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { storesOf } from './duties.rules';
import { type Duties, DutyFields } from './duty-fields';
import classes from './people.module.css';
import { Refused } from './refused';
import { type PickedStore } from './store-picker';
import { type Person, usePerson } from './use-person';

/** Changes roles and own stores; says what follows, and asks why. */
export function DutiesDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation('people');
  // All that are owned: what is left out here would be taken away.
  const owned = usePortal(['desk-stores', 'owner', person.id, 'all'], (portal) =>
    bodyOf(portal.GET('/api/v1/admin/stores', { params: { query: { ownerId: person.id, limit: 200 } } })),
  );
  if (owned.data && owned.data.items.length >= person.storeIds.length)
    return <DutiesForm person={person} stores={owned.data.items} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} title={t('duties.title', { name: person.name })}>
      {owned.error && <Failed error={owned.error} onRetry={() => void owned.refetch()} />}
      {owned.data && <Note tone="warn">{t('duties.tooMany')}</Note>}
      {!owned.data && !owned.error && <Loading rows={2} />}
    </Dialog>
  );
}

function DutiesForm({
  person,
  stores,
  onClose,
}: {
  person: Person;
  stores: readonly PickedStore[];
  onClose: () => void;
}) {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const { changeDuties } = usePerson(person.id);
  const form = useId();
  const [duties, setDuties] = useState<Duties>({ roles: person.roles, stores });
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const said = reason.replace(/\s+/g, ' ').trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (said === '' || duties.roles.length === 0) return;
    const storeIds = storesOf(
      duties.roles,
      duties.stores.map(({ id }) => id),
    );
    changeDuties.mutate({ roles: [...duties.roles], storeIds, reason: said }, { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('duties.title', { name: person.name })}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" form={form} loading={changeDuties.isPending}>
            {common('save')}
          </Button>
        </>
      }
    >
      <Note tone="info">{t('duties.follows')}</Note>
      {changeDuties.error && <Refused error={changeDuties.error} />}
      <form id={form} onSubmit={submit} className={classes.fields} noValidate>
        <DutyFields duties={duties} asked={asked} onChange={setDuties} />
        <Textarea
          label={t('reason')}
          required
          rows={2}
          maxLength={500}
          error={asked && said === '' && t('reasonMissing')}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </form>
    </Dialog>
  );
}
