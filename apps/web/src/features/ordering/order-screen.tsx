import { lazy, Suspense, useCallback, useState } from 'react';
import { Button } from '@mantine/core';
import { IconCamera, IconHistory, IconListDetails, IconPlaylistAdd } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { Age } from '../../design/age';
import { Screen } from '../../design/screen';
import { Empty, Failed } from '../../design/states';
import { CartBar, CartSummary } from './cart-summary';
import { quantityIn, withQuantity } from './cart.rules';
import { Finder } from './finder';
import { InStore, type Shop } from './in-store';
import classes from './order-screen.module.css';
import { ProductList } from './product-list';
import { type Question } from './product-list.rules';
import { useFreshCatalogue } from './use-fresh-catalogue';

const ReorderDialog = lazy(async () => ({ default: (await import('./reorder-dialog')).ReorderDialog }));

/** The catalogue of one store, and what is in its cart. */
export function OrderScreen() {
  const { t } = useTranslation('ordering');
  const { storeId } = useParams({ from: '/frame/stores/$storeId/order' });
  return (
    <InStore key={storeId} storeId={storeId} title={t('products')} partly>
      {(shop) => <Ordering shop={shop} />}
    </InStore>
  );
}

const EVERYTHING: Question = { q: '', category: null };

function Ordering({ shop }: { shop: Shop }) {
  const { storeId, storeName, catalogue } = shop;
  const fresh = useFreshCatalogue(storeId);
  return (
    <Screen
      title={storeName}
      lead={<CatalogueAge shop={shop} fetching={fresh.fetching} />}
      actions={<Ways shop={shop} />}
    >
      {fresh.error && <Failed error={fresh.error} onRetry={fresh.fetch} />}
      {catalogue.size === 0 ? (
        <EmptyCatalogue />
      ) : (
        <div className={classes.floor}>
          <Shelves shop={shop} />
          <CartSummary shop={shop} />
          <CartBar shop={shop} />
        </div>
      )}
    </Screen>
  );
}

/** What is looked for, and what was found: a key of the search draws nothing else of the screen. */
function Shelves({ shop: { storeId, catalogue, change, cart, quote } }: { shop: Shop }) {
  const [question, setQuestion] = useState(EVERYTHING);
  const onQuantity = useCallback(
    (sku: string, quantity: number) => change((before) => withQuantity(before, sku, quantity)),
    [change],
  );
  return (
    <div className={classes.shelves}>
      <Finder
        catalogue={catalogue}
        question={question}
        onQuestion={setQuestion}
        inCart={(sku) => quantityIn(cart, sku)}
        onQuantity={onQuantity}
      />
      <SkipToCart storeId={storeId} />
      <ProductList
        catalogue={catalogue}
        question={question}
        quote={quote}
        onQuantity={onQuantity}
        onShowAll={() => setQuestion(EVERYTHING)}
      />
    </div>
  );
}

/** For the keyboard: the list grows as one goes down it, and the cart is behind its end. */
function SkipToCart({ storeId }: { storeId: string }) {
  const { t } = useTranslation('ordering');
  return (
    <Link to="/stores/$storeId/cart" params={{ storeId }} className={classes.skip}>
      {t('ways.skipToCart')}
    </Link>
  );
}

function CatalogueAge({ shop: { catalogue }, fetching }: { shop: Shop; fetching: boolean }) {
  const { t } = useTranslation('ordering');
  return (
    <span className={classes.heard}>
      {(catalogue.heardAt !== null || !fetching) && <Age asOf={catalogue.heardAt} label={t('catalogue.heard')} />}
      {fetching && (
        <span className={catalogue.heardAt === null ? undefined : 'visually-hidden'}>{t('catalogue.fetching')}</span>
      )}
    </span>
  );
}

function EmptyCatalogue() {
  const { t } = useTranslation('ordering');
  return (
    <Empty icon={<IconListDetails size={44} />} title={t('catalogue.empty')}>
      {t('catalogue.emptySentence')}
    </Empty>
  );
}

/** Faster ways to fill the cart. */
function Ways({ shop }: { shop: Shop }) {
  const { t } = useTranslation('ordering');
  const [again, setAgain] = useState(false);
  const params = { storeId: shop.storeId };
  return (
    <>
      <Link to="/stores/$storeId/quick" params={params} className={classes.way}>
        <IconPlaylistAdd size={20} aria-hidden />
        {t('ways.quick')}
      </Link>
      <Link to="/stores/$storeId/templates" params={params} className={classes.way}>
        <IconListDetails size={20} aria-hidden />
        {t('ways.templates')}
      </Link>
      <Link to="/stores/$storeId/nota" params={params} className={classes.way}>
        <IconCamera size={20} aria-hidden />
        {t('ways.nota')}
      </Link>
      <Button variant="default" leftSection={<IconHistory size={20} aria-hidden />} onClick={() => setAgain(true)}>
        {t('ways.again')}
      </Button>
      <Suspense>{again && <ReorderDialog shop={shop} onClose={() => setAgain(false)} />}</Suspense>
    </>
  );
}
