import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame, onlyFor, speaking } from './frame-route';

const notas = createRoute({
  getParentRoute: () => frame,
  path: '/desk/manual-notas',
  beforeLoad: onlyFor('admin', 'auditor'),
  ...speaking('manual-notas', 'orders'),
  component: lazyRouteComponent(() => import('../features/manual-notas/notas-screen'), 'NotasScreen'),
});
const keying = createRoute({
  getParentRoute: () => frame,
  path: '/desk/manual-notas/$id',
  beforeLoad: onlyFor('admin', 'auditor'),
  ...speaking('manual-notas', 'orders', 'ordering'),
  component: lazyRouteComponent(() => import('../features/manual-notas/nota-keying-screen'), 'NotaKeyingScreen'),
});
/** Without a visit: a photo of the store's own paper is not an act in its name. */
const take = createRoute({
  getParentRoute: () => frame,
  path: '/stores/$storeId/nota',
  beforeLoad: onlyFor('salesman', 'store_owner'),
  ...speaking('manual-notas'),
  component: lazyRouteComponent(() => import('../features/manual-notas/take-nota-screen'), 'TakeNotaScreen'),
});

/** Paper notes: where they are taken, and where they are keyed in. */
export const notaRoutes = [notas, keying, take] as const;
