import { IconBellRinging, IconChevronRight, IconShieldCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { Panel } from '../../design/screen';
import classes from './settings.module.css';

/** What an owner decides about orders in the store's name; phones have no room for it in the menu. */
export function OwnerLinks() {
  const { t } = useTranslation('settings');
  return (
    <Panel title={t('owner.title')}>
      <ul className={classes.links}>
        <li>
          <Link to="/consent" className={classes.link}>
            <IconShieldCheck aria-hidden />
            <span>{t('owner.consent')}</span>
            <IconChevronRight aria-hidden />
          </Link>
        </li>
        <li>
          <Link to="/notices" className={classes.link}>
            <IconBellRinging aria-hidden />
            <span>{t('owner.notices')}</span>
            <IconChevronRight aria-hidden />
          </Link>
        </li>
      </ul>
    </Panel>
  );
}
