import { useTranslation } from '../words/use-translation';
import { bodyOf, type Portal } from '../api/client';
import { wholeOf } from '../words/format';
import { usePortal } from './hooks';
import { type MenuEntry } from './menu-entry';
import classes from './shell.module.css';

const COUNTED = ['approvals', 'reconcile', 'outcomes', 'tasks'] as const;
type Counted = (typeof COUNTED)[number];

export const isCounted = (name: MenuEntry['name']): name is Counted => COUNTED.some((each) => each === name);

/** How much waits for an admin behind an entry of the menu; nothing where nothing does. */
export function DeskCount({ of }: { of: Counted }) {
  const { t } = useTranslation();
  const count = usePortal(['menu', 'orders'], waiting).data?.[of] ?? 0;
  if (count === 0) return null;
  return (
    <span className={classes.count}>
      {wholeOf(count)}
      <span className="visually-hidden"> {t('nav.waiting')}</span>
    </span>
  );
}

async function waiting(portal: Portal): Promise<Readonly<Record<Counted, number>>> {
  const [{ orders, tasks }, outcomes] = await Promise.all([
    bodyOf(portal.GET('/api/v1/admin/control-room')),
    bodyOf(portal.GET('/api/v1/admin/outcomes', { params: { query: { limit: 1 } } })),
  ]);
  return {
    approvals: orders.toApprove.orders,
    reconcile: orders.toReview.orders,
    outcomes: outcomes.waiting,
    tasks: tasks.reduce((sum, each) => sum + each.tasks, 0),
  };
}
