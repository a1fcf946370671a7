import { IconCamera, IconMapPinOff } from '@tabler/icons-react';
import { Link, Navigate, useParams } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { useDevice, useSignedIn } from '../../app/hooks';
import { useNow } from '../../app/live-clock';
import { shownVisit } from '../../app/shadow-bar.rules';
import { Panel, Screen } from '../../design/screen';
import { Empty, Failed, Loading } from '../../design/states';
import { type TerritoryStore } from '../../offline';
import { momentOf } from '../../words/format';
import { OtherVisit } from './other-visit';
import { Credit } from './store-card';
import classes from './today.module.css';
import { VisitForm } from './visit-form';

const A_MINUTE = 60_000;

/** Reason and start of a visit: from here on the salesman acts in the store's name. */
export function VisitScreen() {
  const { t } = useTranslation('today');
  const { storeId } = useParams({ from: '/frame/stores/$storeId/visit' });
  const { device } = useSignedIn();
  const now = useNow(A_MINUTE);
  const stores = useDevice('stores', [], (kept) => kept.stores());
  const visits = useDevice('visits', [], (kept) => kept.visits());
  const error = stores.error ?? visits.error;
  if (error) return <Screen title={t('visit.title')} back="/today" children={<Failed error={error} />} />;
  if (!stores.data || !visits.data) return <Screen title={t('visit.title')} back="/today" children={<Loading />} />;
  const store = stores.data.find(({ id }) => id === storeId);
  if (!store)
    return (
      <Screen title={t('visit.title')} back="/today">
        <Empty
          icon={<IconMapPinOff size={44} />}
          title={t('visit.unknown')}
          action={<Link to="/today">{t('visit.toToday')}</Link>}
        />
      </Screen>
    );
  const open = shownVisit({ visits: visits.data, stateOf: (visit) => device.stateOf(visit), now });
  const active = open?.state === 'active' ? open.visit : null;
  if (active?.storeId === storeId) return <Navigate to="/stores/$storeId/order" params={{ storeId }} replace />;
  return (
    <Screen title={store.name} lead={store.code} back="/today">
      <div className={classes.visit}>
        <Facts store={store} />
        <Link to="/stores/$storeId/nota" params={{ storeId }} className={classes.nota}>
          <IconCamera size={20} aria-hidden /> {t('visit.nota')}
        </Link>
        <Panel title={t('visit.reason')}>
          {active ? <OtherVisit visit={active} wanted={store.name} /> : <VisitForm store={store} />}
        </Panel>
      </div>
    </Screen>
  );
}

function Facts({ store: { address, owner, lastOrder, creditSummary, timeZone } }: { store: TerritoryStore }) {
  const { t } = useTranslation('today');
  return (
    <Panel title={t('visit.store')}>
      <dl className={classes.facts}>
        <dt>{t('visit.address')}</dt>
        <dd>{address ?? t('visit.notKnown')}</dd>
        <dt>{t('visit.owner')}</dt>
        <dd>{owner?.name ?? t('visit.notKnown')}</dd>
        <dt>{t('visit.lastOrder')}</dt>
        <dd>{lastOrder ? momentOf(lastOrder.placedAt, timeZone) : t('neverOrdered')}</dd>
        <dt>{t('visit.credit')}</dt>
        <dd>
          <Credit summary={creditSummary} />
        </dd>
      </dl>
    </Panel>
  );
}
