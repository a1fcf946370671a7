import { type ReactNode } from 'react';
import { IconChevronRight, IconCircleCheck } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { ageOf, secondsSince, wholeOf } from '../../words/format';
import classes from './control-room.module.css';
import { type ControlRoom } from './use-control-room';

/** Orders wait for the ERP a moment in every mode; only what waits longer is worth a look. */
const PATIENCE_S = 60;

/** What waits for a person, each with the way to where it is dealt with. What does not wait is told, too. */
export function NeedsPeople({ room: { orders, notices, tasks } }: { room: ControlRoom }) {
  const { t } = useTranslation('control-room');
  const { toApprove, toReview, toSend, held } = orders;
  const open = tasks.reduce((sum, each) => sum + each.tasks, 0);
  const oldestTask = tasks.map(({ oldestAt }) => oldestAt).sort()[0] ?? null;
  const late = toSend.oldestAt !== null && secondsSince(toSend.oldestAt) > PATIENCE_S;
  return (
    <section aria-labelledby="needs-people" className={classes.people}>
      <h2 id="needs-people">{t('people.title')}</h2>
      <ul className={classes.tiles}>
        <Tile
          name={t('people.toApprove')}
          count={toApprove.orders}
          oldestAt={toApprove.oldestAt}
          to="/desk/approvals"
        />
        <Tile name={t('people.toReview')} count={toReview.orders} oldestAt={toReview.oldestAt} to="/desk/reconcile" />
        <Tile
          name={t('people.toSend')}
          count={toSend.orders}
          oldestAt={toSend.oldestAt}
          to="/desk/reconcile"
          calm={!late}
        />
        <Tile
          name={t('people.held')}
          count={held.orders}
          oldestAt={held.oldestAt}
          to="/desk/orders"
          search={{ status: 'held' }}
        />
        <Tile name={t('people.notices')} count={notices.failing + notices.givenUp} to="/audit/notices">
          {t('people.noticesSplit', { failing: wholeOf(notices.failing), givenUp: wholeOf(notices.givenUp) })}
        </Tile>
        <Tile name={t('people.tasks')} count={open} oldestAt={oldestTask} to="/desk/tasks" />
      </ul>
    </section>
  );
}

function Tile({
  name,
  count,
  oldestAt = null,
  to,
  search,
  calm = false,
  children,
}: {
  name: string;
  count: number;
  oldestAt?: string | null;
  to: LinkProps['to'];
  search?: Readonly<Record<string, string>>;
  /** It is there, but nobody has to do anything. */
  calm?: boolean;
  children?: ReactNode;
}) {
  const { t } = useTranslation('control-room');
  const waits = count > 0 && !calm;
  return (
    <li>
      <Link to={to} search={search as never} className={classes.tile} data-waits={waits || undefined}>
        <span className={classes.tileHead}>
          <strong className={classes.count}>{wholeOf(count)}</strong>
          {count === 0 ? <IconCircleCheck size={20} aria-hidden /> : <IconChevronRight size={20} aria-hidden />}
        </span>
        <span>{name}</span>
        {count > 0 && (
          <span className={classes.tileFoot}>
            {oldestAt !== null && t('people.oldest', { age: ageOf(secondsSince(oldestAt)) })}
            {children}
          </span>
        )}
      </Link>
    </li>
  );
}
