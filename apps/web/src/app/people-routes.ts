import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame, onlyFor, speaking } from './frame-route';

const people = createRoute({
  getParentRoute: () => frame,
  path: '/desk/people',
  beforeLoad: onlyFor('admin'),
  ...speaking('people'),
  component: lazyRouteComponent(() => import('../features/people/people-screen'), 'PeopleScreen'),
});
const person = createRoute({
  getParentRoute: () => frame,
  path: '/desk/people/$id',
  beforeLoad: onlyFor('admin'),
  ...speaking('people', 'orders'),
  component: lazyRouteComponent(() => import('../features/people/person-screen'), 'PersonScreen'),
});
const stores = createRoute({
  getParentRoute: () => frame,
  path: '/desk/stores',
  beforeLoad: onlyFor('admin'),
  ...speaking('people', 'owner'),
  component: lazyRouteComponent(() => import('../features/people/stores-screen'), 'StoresScreen'),
});
const store = createRoute({
  getParentRoute: () => frame,
  path: '/desk/stores/$id',
  beforeLoad: onlyFor('admin'),
  ...speaking('people', 'owner'),
  component: lazyRouteComponent(() => import('../features/people/store-screen'), 'StoreScreen'),
});

const peopleImport = createRoute({
  getParentRoute: () => frame,
  path: '/desk/import',
  beforeLoad: onlyFor('admin'),
  ...speaking('people'),
  component: lazyRouteComponent(() => import('../features/people/import-screen'), 'ImportScreen'),
});

/** Who has an account, and the stores around them. */
export const peopleRoutes = [people, person, stores, store, peopleImport] as const;
