import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame, onlyFor, speaking } from './frame-route';

const approvals = createRoute({
  getParentRoute: () => frame,
  path: '/desk/approvals',
  beforeLoad: onlyFor('admin'),
  ...speaking('approvals'),
  component: lazyRouteComponent(() => import('../features/approvals/approvals-screen'), 'ApprovalsScreen'),
});
const approval = createRoute({
  getParentRoute: () => frame,
  path: '/desk/approvals/$id',
  beforeLoad: onlyFor('admin'),
  ...speaking('approvals', 'orders'),
  component: lazyRouteComponent(() => import('../features/approvals/approval-screen'), 'ApprovalScreen'),
});

/** The screens of admins and auditors. The portal decides who is answered; these only do not offer what it would refuse. */
export const deskRoutes = [approvals, approval] as const;
