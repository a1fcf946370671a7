import { type ReactNode, useMemo, useState } from 'react';
import { ActionIcon, Button, Switch, TextInput } from '@mantine/core';
import { IconBuildingStore, IconCurrentLocation, IconSearch, IconSearchOff, IconX } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { useDevice, usePortal, useSignedIn } from '../../app/hooks';
import { useNow } from '../../app/live-clock';
import { shownVisit } from '../../app/shadow-bar.rules';
import { Screen } from '../../design/screen';
import { Empty, Failed, Loading } from '../../design/states';
import { type TerritoryStore } from '../../offline';
import { dayOf } from '../../words/format';
import { DownloadNote, FirstDownload } from './download-notes';
import { OwnStores } from './own-stores';
import { StoreCard } from './store-card';
import { narrowed, rowsOf } from './today.rules';
import classes from './today.module.css';
import { useHere } from './use-here';

const A_MINUTE = 60_000;

export function TodayScreen() {
  const { user } = useSignedIn();
  return user.roles.includes('salesman') ? <Territory /> : <OwnStores />;
}

/** The stores of the salesman's territory. */
function Territory() {
  const { t } = useTranslation('today');
  const stores = useDevice('stores', [], (device) => device.stores());
  const { data: download } = useDevice('download', [], (device) => device.download());
  const fetching = useTerritoryRefresh();
  if (stores.error) return <Plain body={<Failed error={stores.error} onRetry={() => void stores.refetch()} />} />;
  if (!stores.data || !download) return <Plain body={<Loading />} />;
  if (stores.data.length > 0) return <Stores stores={stores.data} note={<DownloadNote {...download} />} />;
  if (fetching) return <Plain body={<Loading />} />;
  if (download.state !== 'done') return <Plain body={<FirstDownload {...download} />} />;
  return (
    <Plain
      body={
        <Empty icon={<IconBuildingStore size={48} />} title={t('none')}>
          {t('noneSentence')}
        </Empty>
      }
    />
  );
}

/** While there is a connection the list is fetched anew; without one, what is kept stands. Answers whether it is under way. */
function useTerritoryRefresh(): boolean {
  const { device } = useSignedIn();
  const { isLoading } = usePortal(['stores'], async () => {
    await device.refreshStores();
    return null;
  });
  return isLoading;
}

function Plain({ body }: { body: ReactNode }) {
  const { t } = useTranslation('today');
  return <Screen title={t('title')}>{body}</Screen>;
}

function Stores({ stores, note }: { stores: readonly TerritoryStore[]; note: ReactNode }) {
  const { t } = useTranslation('today');
  const { device } = useSignedIn();
  const [q, setQ] = useState('');
  const [notYetToday, setNotYetToday] = useState(false);
  const here = useHere();
  const now = useNow(A_MINUTE);
  const { data: orders = [] } = useDevice('outbox', [], (kept) => kept.outbox());
  const { data: visits = [] } = useDevice('visits', [], (kept) => kept.visits());
  const visit = shownVisit({ visits, stateOf: (kept) => device.stateOf(kept), now });
  const visited = visit?.state === 'active' ? visit.visit.storeId : null;
  const rows = useMemo(
    () =>
      rowsOf({
        stores,
        orders,
        here: here.position,
        isToday: (instant, zone) => dayOf(instant, zone) === dayOf(new Date(now), zone),
      }),
    [stores, orders, here.position, now],
  );
  const shown = narrowed(rows, { q, notYetToday });
  const done = rows.filter(({ orderedToday }) => orderedToday).length;
  return (
    <Screen
      title={t('title')}
      lead={`${dayOf(new Date(now))} · ${t('progress', { count: rows.length, done })}`}
      actions={here.state !== 'known' && here.state !== 'none' && <Nearest {...here} />}
    >
      {note}
      <div className={classes.find}>
        <TextInput
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          className={classes.search}
          leftSection={<IconSearch size={20} aria-hidden />}
          rightSection={
            q !== '' && (
              <ActionIcon aria-label={t('clear')} onClick={() => setQ('')}>
                <IconX size={18} aria-hidden />
              </ActionIcon>
            )
          }
          rightSectionWidth="var(--touch)"
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
        />
        <Switch
          label={t('notYetToday')}
          size="md"
          classNames={{ body: classes.switch }}
          checked={notYetToday}
          onChange={(event) => setNotYetToday(event.currentTarget.checked)}
        />
      </div>
      <p className="visually-hidden" role="status">
        {t('found', { count: shown.length })}
      </p>
      {shown.length === 0 ? (
        <Empty icon={<IconSearchOff size={44} />} title={t(q === '' ? 'allDone' : 'notFound', { q })} />
      ) : (
        <ul className={classes.stores}>
          {shown.map((row) => (
            <li key={row.store.id}>
              <StoreCard row={row} visited={row.store.id === visited} />
            </li>
          ))}
        </ul>
      )}
    </Screen>
  );
}

function Nearest({ state, look }: { state: 'asks' | 'looking' | 'known' | 'none'; look: () => void }) {
  const { t } = useTranslation('today');
  return (
    <Button
      variant="default"
      leftSection={<IconCurrentLocation size={20} aria-hidden />}
      loading={state === 'looking'}
      onClick={look}
    >
      {t('nearest')}
    </Button>
  );
}
