import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame, onlyFor, speaking } from './frame-route';

/** What salesmen did in stores' names. Admins read it and what the owners were told; the proof is the auditors'. */
const log = createRoute({
  getParentRoute: () => frame,
  path: '/audit',
  beforeLoad: onlyFor('auditor', 'admin'),
  ...speaking('audit'),
  component: lazyRouteComponent(() => import('../features/audit/log-screen'), 'LogScreen'),
});
const record = createRoute({
  getParentRoute: () => frame,
  path: '/audit/records/$id',
  beforeLoad: onlyFor('auditor', 'admin'),
  ...speaking('audit'),
  component: lazyRouteComponent(() => import('../features/audit/record-screen'), 'RecordScreen'),
});
const notices = createRoute({
  getParentRoute: () => frame,
  path: '/audit/notices',
  beforeLoad: onlyFor('auditor', 'admin'),
  ...speaking('audit'),
  component: lazyRouteComponent(() => import('../features/audit/notice-log-screen'), 'NoticeLogScreen'),
});
const chain = createRoute({
  getParentRoute: () => frame,
  path: '/audit/chain',
  beforeLoad: onlyFor('auditor'),
  ...speaking('audit'),
  component: lazyRouteComponent(() => import('../features/audit/chain-screen'), 'ChainScreen'),
});
const report = createRoute({
  getParentRoute: () => frame,
  path: '/audit/report',
  beforeLoad: onlyFor('auditor'),
  ...speaking('audit'),
  component: lazyRouteComponent(() => import('../features/audit/report-screen'), 'ReportScreen'),
});
const access = createRoute({
  getParentRoute: () => frame,
  path: '/audit/access',
  beforeLoad: onlyFor('auditor'),
  ...speaking('audit'),
  component: lazyRouteComponent(() => import('../features/audit/access-log-screen'), 'AccessLogScreen'),
});

export const auditRoutes = [log, record, notices, chain, report, access] as const;
