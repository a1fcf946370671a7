import { type ReactNode, useMemo } from 'react';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCloudDownload, IconMapPinOff, IconPackageOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { useDevice, useOnline, useSignedIn } from '../../app/hooks';
import { useNow } from '../../app/live-clock';
import { Screen } from '../../design/screen';
import { Empty, Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { type Cart, type Catalogue, type DeviceQuote, type Visit } from '../../offline';
import { sentenceOf } from '../../words/problem-words';
import classes from './in-store.module.css';
import { NoVisit } from './no-visit';
import { useCart } from './use-cart';
import { useFreshCatalogue } from './use-fresh-catalogue';
import { mayOrder } from './visit-guard.rules';

/** Everything that the screens of one store's ordering need. */
export interface Shop {
  readonly storeId: string;
  /** The ERP's. */
  readonly storeCode: string;
  readonly storeName: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Null for an owner. */
  readonly visit: Visit | null;
  readonly catalogue: Catalogue;
  readonly cart: Cart;
  /** Of the cart, by what the device last heard. */
  readonly quote: DeviceQuote;
  readonly change: (to: (cart: Cart) => Cart) => void;
}

const LOOK_EVERY_MS = 10_000;

/** Ordering in one store: only its owner, or a salesman while a visit lasts. */
export function InStore({
  storeId,
  title,
  partly = false,
  children,
}: {
  storeId: string;
  title: string;
  /** Also with a catalogue of which the first part only has come. */
  partly?: boolean;
  children: (shop: Shop) => ReactNode;
}) {
  const { device, user } = useSignedIn();
  const stores = useDevice('stores', [], (kept) => kept.stores());
  const visits = useDevice('visits', [], (kept) => kept.visits());
  const catalogue = useDevice('catalogue', [storeId], (kept) => kept.catalogue(storeId));
  const { cart, change, error: unsaved } = useCart(storeId);
  useNow(LOOK_EVERY_MS);
  const quote = useMemo(
    () => catalogue.data && cart && device.quote(catalogue.data, cart.lines),
    [device, catalogue.data, cart],
  );
  const error = stores.error ?? visits.error ?? catalogue.error;
  if (error) return <Screen title={title} children={<Failed error={error} />} />;
  if (!stores.data || !visits.data || !catalogue.data || !cart || !quote)
    return <Screen title={title}>{unsaved ? <Failed error={unsaved} /> : <Loading />}</Screen>;
  const store = stores.data.find(({ id }) => id === storeId);
  const own = user.stores.find(({ id }) => id === storeId);
  const storeName = store?.name ?? own?.name ?? '';
  const right = mayOrder({
    ...{ storeId, own: own !== undefined, known: store !== undefined },
    ...{ visits: visits.data, stateOf: (visit) => device.stateOf(visit) },
  });
  if (right.kind === 'unknown-store') return <UnknownStore />;
  if (right.kind !== 'may')
    return <NoVisit storeId={storeId} storeName={storeName} right={right} products={cart.lines.length} />;
  const shop = {
    storeCode: store?.code ?? own?.code ?? '',
    ...{ storeId, storeName },
    timeZone: store?.timeZone ?? 'Asia/Jakarta',
    visit: right.visit,
  };
  if (catalogue.data.heardAt === null && !(partly && catalogue.data.size > 0))
    return <NoCatalogue storeId={storeId} title={storeName || title} />;
  return (
    <>
      {children({ ...shop, cart, quote, change, catalogue: catalogue.data })}
      {unsaved && <Unsaved error={unsaved} />}
    </>
  );
}

function UnknownStore() {
  const { t } = useTranslation('ordering');
  return (
    <Screen title={t('guard.unknown')}>
      <Empty
        icon={<IconMapPinOff size={44} />}
        title={t('guard.unknown')}
        action={
          <Link to="/">
            <Button component="span">{t('guard.home')}</Button>
          </Link>
        }
      >
        {t('guard.unknownSentence')}
      </Empty>
    </Screen>
  );
}

/** Nothing to sell from is on this device: it is fetched at once where that can be. */
function NoCatalogue({ storeId, title }: { storeId: string; title: string }) {
  const { t } = useTranslation('ordering');
  const online = useOnline();
  const { fetching, error, fetch } = useFreshCatalogue(storeId);
  return (
    <Screen title={title}>
      {error && <Failed error={error} />}
      {fetching ? (
        <>
          <p>{t('catalogue.fetching')}</p>
          <Loading />
        </>
      ) : (
        <Empty
          icon={online ? <IconPackageOff size={48} /> : <IconCloudDownload size={48} />}
          title={t('catalogue.never')}
          action={
            <Button size="lg" disabled={!online} onClick={fetch}>
              {t('catalogue.fetch')}
            </Button>
          }
        >
          {t('catalogue.neverSentence')}
        </Empty>
      )}
    </Screen>
  );
}

/** A change that was not kept is said where the eye is, whatever is scrolled. */
function Unsaved({ error }: { error: Error }) {
  const { t } = useTranslation('ordering');
  return (
    <div className={classes.toast}>
      <Note tone="bad" assert icon={<IconAlertTriangle />} title={t('notSaved')}>
        {sentenceOf(error)}
      </Note>
    </div>
  );
}
