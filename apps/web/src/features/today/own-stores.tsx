import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { useSignedIn } from '../../app/hooks';
import { Screen } from '../../design/screen';
import classes from './today.module.css';

/** For an owner of several stores: which one to order for. */
export function OwnStores() {
  const { t } = useTranslation('today');
  const { user } = useSignedIn();
  return (
    <Screen title={t('own.title')} lead={t('own.lead')}>
      <ul className={classes.stores}>
        {user.stores.map(({ id, code, name }) => (
          <li key={id}>
            <Link to="/stores/$storeId/order" params={{ storeId: id }} className={classes.card}>
              <span className={classes.name}>{name}</span>
              <span className={classes.where}>{code}</span>
              <IconChevronRight className={classes.on} aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
    </Screen>
  );
}
