import i18next from 'i18next';
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { OrderScreen } from '../features/ordering/order-screen';
import { type Account } from './account';
import { Broken, Lost } from './fallbacks';
import { deskRoutes } from './desk-routes';
import { frame, root, speaking } from './frame-route';

/** Open to everybody. */
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  ...speaking('sign-in'),
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in-screen'), 'SignInScreen'),
});
const passwordReset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  ...speaking('sign-in'),
  component: lazyRouteComponent(() => import('../features/sign-in/password-reset-screen'), 'PasswordResetScreen'),
});
const orderLink = createRoute({
  getParentRoute: () => root,
  path: '/order-link',
  ...speaking('order-link'),
  component: lazyRouteComponent(() => import('../features/order-link/order-link-screen'), 'OrderLinkScreen'),
});

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: ({ context: { account } }) => {
    const user = account.state.kind === 'signed-in' ? account.state.user : null;
    const store = user?.stores[0];
    if (user?.roles.includes('salesman')) throw redirect({ to: '/today' });
    if (user?.roles.includes('admin')) throw redirect({ to: '/desk' });
    if (store) throw redirect({ to: '/stores/$storeId/order', params: { storeId: store.id } });
    if (user?.roles.includes('auditor')) throw redirect({ to: '/audit' });
    throw redirect({ to: '/orders' });
  },
});

const today = createRoute({
  getParentRoute: () => frame,
  path: '/today',
  ...speaking('today'),
  component: lazyRouteComponent(() => import('../features/today/today-screen'), 'TodayScreen'),
});
/** Reason and start of a shadow session. */
const visit = createRoute({
  getParentRoute: () => frame,
  path: '/stores/$storeId/visit',
  ...speaking('today'),
  component: lazyRouteComponent(() => import('../features/today/visit-screen'), 'VisitScreen'),
});
const order = createRoute({
  getParentRoute: () => frame,
  path: '/stores/$storeId/order',
  ...speaking('ordering'),
  loader: ({ context: { account }, params: { storeId } }) => {
    // Read while the screen is being made; whoever draws it asks again, and meets the faults.
    if (account.state.kind === 'signed-in') account.state.device.catalogue(storeId).catch(() => undefined);
    return i18next.loadNamespaces('ordering');
  },
  // What the app is opened for: in the first file, with all that it draws with.
  component: OrderScreen,
});
const quick = createRoute({
  getParentRoute: () => frame,
  path: '/stores/$storeId/quick',
  ...speaking('ordering'),
  component: lazyRouteComponent(() => import('../features/ordering/quick-order-screen'), 'QuickOrderScreen'),
});
const templates = createRoute({
  getParentRoute: () => frame,
  path: '/stores/$storeId/templates',
  ...speaking('ordering'),
  component: lazyRouteComponent(() => import('../features/ordering/templates-screen'), 'TemplatesScreen'),
});
const cart = createRoute({
  getParentRoute: () => frame,
  path: '/stores/$storeId/cart',
  ...speaking('ordering'),
  component: lazyRouteComponent(() => import('../features/ordering/cart-screen'), 'CartScreen'),
});
/** What became of an order that was placed here; `key` is its Idempotency-Key. */
const placed = createRoute({
  getParentRoute: () => frame,
  path: '/stores/$storeId/placed/$key',
  ...speaking('ordering', 'outbox'),
  component: lazyRouteComponent(() => import('../features/ordering/placed-screen'), 'PlacedScreen'),
});

const outbox = createRoute({
  getParentRoute: () => frame,
  path: '/outbox',
  ...speaking('outbox', 'manual-notas'),
  component: lazyRouteComponent(() => import('../features/outbox/outbox-screen'), 'OutboxScreen'),
});
const command = createRoute({
  getParentRoute: () => frame,
  path: '/outbox/$key',
  ...speaking('outbox'),
  component: lazyRouteComponent(() => import('../features/outbox/command-screen'), 'CommandScreen'),
});
const day = createRoute({
  getParentRoute: () => frame,
  path: '/day',
  ...speaking('day'),
  component: lazyRouteComponent(() => import('../features/day/day-screen'), 'DayScreen'),
});
const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings',
  ...speaking('settings'),
  component: lazyRouteComponent(() => import('../features/settings/settings-screen'), 'SettingsScreen'),
});

const orders = createRoute({
  getParentRoute: () => frame,
  path: '/orders',
  ...speaking('orders'),
  component: lazyRouteComponent(() => import('../features/orders/orders-screen'), 'OrdersScreen'),
});
const orderDetail = createRoute({
  getParentRoute: () => frame,
  path: '/orders/$id',
  ...speaking('orders', 'ordering', 'manual-notas'),
  component: lazyRouteComponent(() => import('../features/orders/order-detail-screen'), 'OrderDetailScreen'),
});

const inMyName = createRoute({
  getParentRoute: () => frame,
  path: '/in-my-name',
  ...speaking('owner', 'orders'),
  component: lazyRouteComponent(() => import('../features/owner/in-my-name-screen'), 'InMyNameScreen'),
});
const consent = createRoute({
  getParentRoute: () => frame,
  path: '/consent',
  ...speaking('owner', 'orders'),
  component: lazyRouteComponent(() => import('../features/owner/consent-screen'), 'ConsentScreen'),
});
const notices = createRoute({
  getParentRoute: () => frame,
  path: '/notices',
  ...speaking('owner', 'orders'),
  component: lazyRouteComponent(() => import('../features/owner/notices-screen'), 'NoticesScreen'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    passwordReset,
    orderLink,
    frame.addChildren([
      home,
      today,
      visit,
      order,
      quick,
      templates,
      cart,
      placed,
      outbox,
      command,
      day,
      settings,
      orders,
      orderDetail,
      inMyName,
      consent,
      notices,
      ...deskRoutes,
    ]),
  ]),
  context: { account: undefined as unknown as Account, state: { kind: 'starting' } },
  defaultPreload: 'intent',
  defaultNotFoundComponent: Lost,
  defaultErrorComponent: Broken,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** What the screen at the address needs: asked for before anything is drawn, all at once. */
export function neededAt(path: string): { words: string[]; code: Promise<unknown> } {
  const [matched] = router.getMatchedRoutes(path);
  return {
    words: matched.flatMap(({ options }) => options.staticData?.words ?? []),
    code: Promise.all(matched.map(async (route) => router.loadRouteChunk(route))),
  };
}
