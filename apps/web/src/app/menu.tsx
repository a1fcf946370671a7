import {
  IconBuildingStore,
  IconCloudDownload,
  IconReceipt,
  IconSend,
  IconSettings,
  IconShieldCheck,
  IconShoppingCart,
  IconUserCheck,
} from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from '../words/use-translation';
import { type User } from '../api/sign-in-session';
import { ADMIN_MENU, AUDITOR_MENU } from './desk-menu';
import { useDevice, useSignedIn } from './hooks';
import { type MenuEntry } from './menu-entry';
import classes from './shell.module.css';

const OUTBOX: MenuEntry = { name: 'outbox', link: { to: '/outbox' }, icon: IconSend };
const ORDERS: MenuEntry = { name: 'orders', link: { to: '/orders' }, icon: IconReceipt };
const SETTINGS: MenuEntry = { name: 'settings', link: { to: '/settings' }, icon: IconSettings };

function entriesOf({ roles, stores }: User): readonly MenuEntry[] {
  if (roles.includes('salesman'))
    return [
      { name: 'today', link: { to: '/today' }, icon: IconBuildingStore },
      OUTBOX,
      ORDERS,
      { name: 'day', link: { to: '/day' }, icon: IconCloudDownload },
      SETTINGS,
    ];
  if (roles.includes('admin')) return [...ADMIN_MENU, SETTINGS];
  if (roles.includes('auditor')) return [...AUDITOR_MENU, ORDERS, SETTINGS];
  const [store, ...others] = stores;
  if (!store) return [ORDERS, SETTINGS];
  const shop: LinkProps =
    others.length > 0 ? { to: '/today' } : { to: '/stores/$storeId/order', params: { storeId: store.id } };
  return [
    { name: 'shop', link: shop, icon: IconShoppingCart },
    OUTBOX,
    ORDERS,
    { name: 'confirmations', link: { to: '/in-my-name' }, icon: IconUserCheck },
    { name: 'consent', link: { to: '/consent' }, icon: IconShieldCheck, wide: true },
    SETTINGS,
  ];
}

/** Where one can go, by role; orders that are still under way are counted beside the queue. */
export function Menu() {
  const { t } = useTranslation();
  const { user } = useSignedIn();
  const { data: commands = [] } = useDevice('outbox', [], (device) => device.outbox());
  const waiting = commands.filter(({ state }) => state !== 'accepted').length;
  return (
    <ul className={classes.items}>
      {entriesOf(user).map(({ name, link, icon: Icon, wide }) => (
        <li key={name} className={wide && classes.wide}>
          <Link {...link} className={classes.item}>
            <Icon size={22} aria-hidden />
            <span className={classes.word}>{t(`nav.${name}`)}</span>
            {name === 'outbox' && waiting > 0 && (
              <span className={classes.count}>
                {waiting}
                <span className="visually-hidden"> {t('nav.underWay')}</span>
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
