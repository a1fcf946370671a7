import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { abuseRoutes } from './abuse-routes';
import { auditRoutes } from './audit-routes';
import { controlRoomRoutes } from './control-room-routes';
import { frame, onlyFor, speaking } from './frame-route';
import { notaRoutes } from './nota-routes';
import { peopleRoutes } from './people-routes';

const approvals = createRoute({
  getParentRoute: () => frame,
  path: '/desk/approvals',
  beforeLoad: onlyFor('admin'),
  ...speaking('approvals'),
  component: lazyRouteComponent(() => import('../features/approvals/approvals-screen'), 'ApprovalsScreen'),
});
const orderDesk = createRoute({
  getParentRoute: () => frame,
  path: '/desk/orders',
  beforeLoad: onlyFor('admin'),
  ...speaking('order-desk', 'orders'),
  component: lazyRouteComponent(() => import('../features/order-desk/order-desk-screen'), 'OrderDeskScreen'),
});
const orderImports = createRoute({
  getParentRoute: () => frame,
  path: '/desk/order-imports',
  beforeLoad: onlyFor('admin'),
  ...speaking('order-imports'),
  component: lazyRouteComponent(() => import('../features/order-imports/order-imports-screen'), 'OrderImportsScreen'),
});
const orderImport = createRoute({
  getParentRoute: () => frame,
  path: '/desk/order-imports/$id',
  beforeLoad: onlyFor('admin'),
  ...speaking('order-imports'),
  component: lazyRouteComponent(() => import('../features/order-imports/order-import-screen'), 'OrderImportScreen'),
});
const approval = createRoute({
  getParentRoute: () => frame,
  path: '/desk/approvals/$id',
  beforeLoad: onlyFor('admin'),
  ...speaking('approvals', 'orders'),
  component: lazyRouteComponent(() => import('../features/approvals/approval-screen'), 'ApprovalScreen'),
});

/** Reconcile_Orders: what waits, the runs, and orders that a person has to bring on. */
const reconcile = createRoute({
  getParentRoute: () => frame,
  path: '/desk/reconcile',
  beforeLoad: onlyFor('admin'),
  ...speaking('reconcile'),
  component: lazyRouteComponent(() => import('../features/reconcile/reconcile-screen'), 'ReconcileScreen'),
});
const reconcileRun = createRoute({
  getParentRoute: () => frame,
  path: '/desk/reconcile/$id',
  beforeLoad: onlyFor('admin'),
  ...speaking('reconcile', 'orders'),
  component: lazyRouteComponent(() => import('../features/reconcile/run-screen'), 'RunScreen'),
});
const review = createRoute({
  getParentRoute: () => frame,
  path: '/desk/review/$id',
  beforeLoad: onlyFor('admin'),
  ...speaking('reconcile', 'orders'),
  component: lazyRouteComponent(() => import('../features/reconcile/review-screen'), 'ReviewScreen'),
});

const portalSettings = createRoute({
  getParentRoute: () => frame,
  path: '/desk/settings',
  beforeLoad: onlyFor('admin'),
  ...speaking('portal-settings'),
  component: lazyRouteComponent(
    () => import('../features/portal-settings/portal-settings-screen'),
    'PortalSettingsScreen',
  ),
});

/** The word by WhatsApp that the banner promises. */
const outcomes = createRoute({
  getParentRoute: () => frame,
  path: '/desk/outcomes',
  beforeLoad: onlyFor('admin'),
  ...speaking('reconcile', 'ordering'),
  component: lazyRouteComponent(() => import('../features/reconcile/outcomes-screen'), 'OutcomesScreen'),
});

/** The screens of admins and auditors. The portal decides who is answered; these only do not offer what it would refuse. */
export const deskRoutes = [
  ...controlRoomRoutes,

  approvals,
  orderDesk,
  orderImports,
  orderImport,
  approval,
  reconcile,
  reconcileRun,
  review,
  portalSettings,
  ...notaRoutes,
  ...peopleRoutes,
  ...abuseRoutes,
  ...auditRoutes,
  outcomes,
] as const;
