import { Checkbox } from '@mantine/core';
import { useTranslation } from '../../words/use-translation';
import { type Role, ROLES, withRole } from './duties.rules';
import classes from './people.module.css';
import { type PickedStore, StorePicker } from './store-picker';

export interface Duties {
  readonly roles: readonly Role[];
  readonly stores: readonly PickedStore[];
}

/** Roles to tick, and the own stores of a store owner. */
export function DutyFields({
  duties,
  asked,
  onChange,
}: {
  duties: Duties;
  /** Was it tried to save? Only then is a missing role a fault. */
  asked: boolean;
  onChange: (duties: Duties) => void;
}) {
  const { t } = useTranslation('people');
  const { roles, stores } = duties;
  return (
    <>
      <fieldset className={classes.checks}>
        <legend>{t('people.role')}</legend>
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            label={t(`role.${role}`)}
            description={t(`roleDoes.${role}`)}
            checked={roles.includes(role)}
            onChange={({ currentTarget }) => onChange({ stores, roles: withRole(roles, role, currentTarget.checked) })}
          />
        ))}
        {asked && roles.length === 0 && (
          <span role="alert" className={classes.fault}>
            {t('duties.missing')}
          </span>
        )}
      </fieldset>
      {roles.includes('store_owner') && (
        <StorePicker
          label={t('duties.stores')}
          picked={stores}
          onChange={(picked) => onChange({ roles, stores: picked })}
        />
      )}
    </>
  );
}
