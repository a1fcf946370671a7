import { IconCircleCheck, IconLock } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { Tone } from '../../design/tone';
import { type Role } from './duties.rules';
import classes from './people.module.css';

export function RoleTones({ roles }: { roles: readonly Role[] }) {
  const { t } = useTranslation('people');
  return (
    <span className={classes.tones}>
      {roles.map((role) => (
        <Tone key={role} tone="info">
          {t(`role.${role}`)}
        </Tone>
      ))}
    </span>
  );
}

export function StateTone({ state }: { state: 'ACTIVE' | 'SUSPENDED' }) {
  const { t } = useTranslation('people');
  const active = state === 'ACTIVE';
  return (
    <Tone tone={active ? 'good' : 'bad'} icon={active ? <IconCircleCheck size={14} /> : <IconLock size={14} />}>
      {t(`state.${state}`)}
    </Tone>
  );
}
