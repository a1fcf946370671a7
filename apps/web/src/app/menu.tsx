import { useEffect, useRef } from 'react';
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
import { Link, type LinkProps, useRouterState } from '@tanstack/react-router';
import { useTranslation } from '../words/use-translation';
import { type User } from '../api/sign-in-session';
import { DeskCount, isCounted } from './desk-count';
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

/** As many as a phone shows at once. */
const ROOM_ON_PHONES = 5;

/** Where one can go, by role, and how much waits there. */
export function Menu() {
  const { t } = useTranslation();
  const { user } = useSignedIn();
  const { data: commands = [] } = useDevice('outbox', [], (device) => device.outbox());
  const waiting = commands.filter(({ state }) => state !== 'accepted').length;
  const entries = entriesOf(user);
  const list = useWhereOneIsInSight();
  return (
    <ul ref={list} className={classes.items} data-many={entries.length > ROOM_ON_PHONES || undefined}>
      {entries.map(({ name, link, icon: Icon, wide }) => (
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
            {isCounted(name) && <DeskCount of={name} />}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** On a phone a long menu is wider than the screen: it is moved so that the entry of this screen is seen. */
function useWhereOneIsInSight() {
  const list = useRef<HTMLUListElement>(null);
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  useEffect(() => {
    const here = list.current?.querySelector<HTMLElement>('[data-status="active"]')?.parentElement;
    if (list.current && here)
      list.current.scrollLeft = here.offsetLeft - (list.current.clientWidth - here.offsetWidth) / 2;
  }, [path]);
  return list;
}
