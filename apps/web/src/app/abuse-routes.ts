import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame, onlyFor, speaking } from './frame-route';

/** What speaks against somebody who acts in stores' names; auditors read it, admins act on it. */
const abuse = createRoute({
  getParentRoute: () => frame,
  path: '/desk/abuse',
  beforeLoad: onlyFor('admin', 'auditor'),
  ...speaking('abuse', 'orders'),
  component: lazyRouteComponent(() => import('../features/abuse/abuse-screen'), 'AbuseScreen'),
});
const abusePerson = createRoute({
  getParentRoute: () => frame,
  path: '/desk/abuse/$userId',
  beforeLoad: onlyFor('admin', 'auditor'),
  ...speaking('abuse', 'orders'),
  component: lazyRouteComponent(() => import('../features/abuse/abuse-person-screen'), 'AbusePersonScreen'),
});
/** What waits for a person. */
const tasks = createRoute({
  getParentRoute: () => frame,
  path: '/desk/tasks',
  beforeLoad: onlyFor('admin'),
  ...speaking('tasks', 'orders', 'abuse'),
  component: lazyRouteComponent(() => import('../features/tasks/tasks-screen'), 'TasksScreen'),
});

export const abuseRoutes = [abuse, abusePerson, tasks] as const;
