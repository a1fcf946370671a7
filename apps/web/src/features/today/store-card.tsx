import { type ReactNode } from 'react';
import {
  IconAlertTriangle,
  IconChevronRight,
  IconCircleCheck,
  IconClockHour4,
  IconHelpCircle,
  IconLock,
  IconMapPin,
  IconSend,
  IconUserShare,
  IconWallet,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { Tone, type ToneName } from '../../design/tone';
import { type TerritoryStore } from '../../offline';
import { ageOf, distanceOf, rupiahOf, secondsSince } from '../../words/format';
import classes from './today.module.css';
import { creditHint, type CreditHint, type StoreRow } from './today.rules';

/** One store of the territory, and the way into a visit; or back into the one that is under way. */
export function StoreCard({ row, visited }: { row: StoreRow; visited: boolean }) {
  const { t } = useTranslation('today');
  const { store, distance, waiting } = row;
  return (
    <Link
      to={visited ? '/stores/$storeId/order' : '/stores/$storeId/visit'}
      params={{ storeId: store.id }}
      className={classes.card}
      data-visited={visited || undefined}
    >
      <span className={classes.head}>
        <span className={classes.name}>{store.name}</span>
        {distance !== null && (
          <span className={classes.distance}>
            <IconMapPin size={18} aria-hidden />
            {distanceOf(distance)}
          </span>
        )}
      </span>
      <span className={classes.where}>
        <span className="tabular">{store.code}</span>
        {store.address !== null && ` · ${store.address}`}
      </span>
      <span className={classes.signs}>
        {visited && (
          <Tone tone="info" icon={<IconUserShare size={16} />}>
            {t('visited')}
          </Tone>
        )}
        {waiting > 0 && (
          <Tone tone="warn" icon={<IconSend size={16} />}>
            {t('waiting', { count: waiting })}
          </Tone>
        )}
        <LastOrder row={row} />
        <Credit summary={store.creditSummary} />
      </span>
      <IconChevronRight className={classes.on} aria-hidden />
    </Link>
  );
}

function LastOrder({ row: { lastOrderAt, orderedToday } }: { row: StoreRow }) {
  const { t } = useTranslation('today');
  const age = lastOrderAt === null ? '' : ageOf(secondsSince(lastOrderAt));
  if (orderedToday)
    return (
      <Tone tone="good" icon={<IconCircleCheck size={16} />}>
        {t('orderedToday', { age })}
      </Tone>
    );
  return (
    <Fact icon={<IconClockHour4 size={16} />}>
      {lastOrderAt === null ? t('neverOrdered') : t('lastOrder', { age })}
    </Fact>
  );
}

/** What needs no attention. */
function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span className={classes.fact}>
      <span className={classes.factIcon} aria-hidden>
        {icon}
      </span>
      <span>{children}</span>
    </span>
  );
}

const LOOKS: Readonly<Record<CreditHint['kind'], { tone: ToneName | null; icon: ReactNode }>> = {
  unknown: { tone: null, icon: <IconHelpCircle size={16} /> },
  blocked: { tone: 'bad', icon: <IconLock size={16} /> },
  overdue: { tone: 'warn', icon: <IconAlertTriangle size={16} /> },
  full: { tone: 'warn', icon: <IconWallet size={16} /> },
  room: { tone: null, icon: <IconWallet size={16} /> },
};

/** What is known of the store's credit, and how old that is. */
export function Credit({ summary }: { summary: TerritoryStore['creditSummary'] }) {
  const { t } = useTranslation('today');
  const { kind, amount, asOf } = creditHint(summary);
  const age = asOf === null ? '' : ageOf(secondsSince(asOf));
  const { tone, icon } = LOOKS[kind];
  const words = (
    <span>
      {t(`credit.${kind}`, { amount: rupiahOf(amount) })}
      {age && <span className={classes.age}> · {age}</span>}
    </span>
  );
  return tone === null ? (
    <Fact icon={icon}>{words}</Fact>
  ) : (
    <Tone tone={tone} icon={icon}>
      {words}
    </Tone>
  );
}
