import { type ReactNode, useState } from 'react';
import { Button } from '@mantine/core';
import { IconLock, IconLockOpen, IconLogout, IconPencil } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { useOnline } from '../../app/hooks';
import { Panel, Screen } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { momentOf } from '../../words/format';
import { ReasonDialog } from '../orders/reason-dialog';
import { DutiesDialog } from './duties-dialog';
import { OwnedStores } from './owned-stores';
import classes from './people.module.css';
import { RoleTones, StateTone } from './role-tones';
import { PersonSessions } from './person-sessions';
import { TerritoryPanel } from './territory-panel';
import { type Person, usePerson } from './use-person';

/** One account: roles, devices, territory, and what admins may do to it. */
export function PersonScreen() {
  const { t } = useTranslation('people');
  const { id = '' } = useParams({ strict: false });
  const { person } = usePerson(id);
  return (
    <Screen title={person.data?.name ?? t('person.title')} back="/desk/people">
      {person.error && <Failed error={person.error} onRetry={() => void person.refetch()} />}
      {!person.data && !person.error && <Loading rows={3} />}
      {person.data && <Shown key={id} person={person.data} />}
    </Screen>
  );
}

function Shown({ person }: { person: Person }) {
  return (
    <>
      <div className={classes.panels}>
        <Account person={person} />
        <PersonSessions personId={person.id} />
      </div>
      {person.roles.includes('store_owner') && <OwnedStores personId={person.id} />}
      {person.roles.includes('salesman') && <TerritoryPanel salesman={person} />}
    </>
  );
}

function Account({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const { isOneself } = usePerson(person.id);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('person.email'), person.email ?? t('person.noEmail')],
    [t('person.phone'), person.phone ?? t('person.noPhone')],
    [t('people.role'), <RoleTones key="roles" roles={person.roles} />],
    [t('people.state'), <StateTone key="state" state={person.state} />],
    [t('people.since'), momentOf(person.createdAt)],
  ];
  return (
    <Panel title={t('person.account')}>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {isOneself ? <Note tone="info">{t('person.oneself')}</Note> : <Acts person={person} />}
    </Panel>
  );
}

type Asking = 'duties' | 'suspend' | 'reinstate' | 'forceOut';

function Acts({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const online = useOnline();
  const [asking, setAsking] = useState<Asking | null>(null);
  const acts = usePerson(person.id);
  const close = (): void => setAsking(null);
  const active = person.state === 'ACTIVE';
  const state = active ? 'suspend' : 'reinstate';
  return (
    <div className={classes.acts}>
      <Button
        variant="default"
        disabled={!online}
        leftSection={<IconPencil size={18} aria-hidden />}
        onClick={() => setAsking('duties')}
      >
        {t('duties.change')}
      </Button>
      <Button
        variant="default"
        disabled={!online}
        leftSection={<IconLogout size={18} aria-hidden />}
        onClick={() => setAsking('forceOut')}
      >
        {t('act.forceOut')}
      </Button>
      <Button
        variant="light"
        color={active ? 'red' : undefined}
        disabled={!online}
        leftSection={active ? <IconLock size={18} aria-hidden /> : <IconLockOpen size={18} aria-hidden />}
        onClick={() => setAsking(state)}
      >
        {t(`act.${state}`)}
      </Button>
      {asking === 'duties' && <DutiesDialog person={person} onClose={close} />}
      {asking !== null && asking !== 'duties' && (
        <ReasonDialog
          open
          onClose={close}
          title={t(`actTitle.${asking}`, { name: person.name })}
          act={t(`act.${asking}`)}
          doing={acts[asking]}
        >
          {t(`actFollows.${asking}`)}
        </ReasonDialog>
      )}
    </div>
  );
}
