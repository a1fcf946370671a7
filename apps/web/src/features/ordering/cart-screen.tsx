import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconListDetails, IconShoppingCart, IconTrash } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { Dialog } from '../../design/dialog';
import { Panel, Screen } from '../../design/screen';
import { Empty, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { CartLine } from './cart-line';
import { faulty, withAllMended, withQuantity } from './cart.rules';
import classes from './cart-screen.module.css';
import { Checkout } from './checkout';
import { InStore, type Shop } from './in-store';
import { type Placing, usePlacing } from './use-placing';

/** What is about to be ordered, what is wrong with it, and the one tap that places it. */
export function CartScreen() {
  const { t } = useTranslation('ordering');
  const { storeId } = useParams({ from: '/frame/stores/$storeId/cart' });
  return (
    <InStore key={storeId} storeId={storeId} title={t('cart.title')}>
      {(shop) => <Cart shop={shop} />}
    </InStore>
  );
}

function Cart({ shop }: { shop: Shop }) {
  const { t } = useTranslation('ordering');
  const { storeName, quote } = shop;
  const placing = usePlacing(shop);
  const lines = t('cart.lines', { count: quote.lines.length });
  return (
    <Screen
      title={t('cart.title')}
      lead={t('cart.lead', { store: storeName, lines })}
      back="/stores/$storeId/order"
      actions={quote.lines.length > 0 && <CartWays shop={shop} />}
    >
      {quote.lines.length > 0 ? (
        <FullCart shop={shop} placing={placing} />
      ) : placing.under ? (
        <Loading />
      ) : (
        <EmptyCart storeId={shop.storeId} />
      )}
    </Screen>
  );
}

function EmptyCart({ storeId }: { storeId: string }) {
  const { t } = useTranslation('ordering');
  return (
    <Empty
      icon={<IconShoppingCart size={48} />}
      title={t('cart.empty')}
      action={
        <Link to="/stores/$storeId/order" params={{ storeId }}>
          <Button component="span" size="lg">
            {t('cart.toCatalogue')}
          </Button>
        </Link>
      }
    >
      {t('cart.emptySentence')}
    </Empty>
  );
}

function FullCart({ shop, placing }: { shop: Shop; placing: Placing }) {
  const { t } = useTranslation('ordering');
  const { quote, change } = shop;
  const faults = faulty(quote).length;
  return (
    <div className={classes.floor}>
      <div className={classes.lines}>
        {faults > 0 && (
          <Note
            tone="warn"
            icon={<IconAlertTriangle />}
            title={t('cart.faultyTitle', { count: faults })}
            action={
              <Button variant="default" onClick={() => change((cart) => withAllMended(cart, quote))}>
                {t('cart.fitAll')}
              </Button>
            }
          >
            {t('cart.faultySentence')}
          </Note>
        )}
        <Panel>
          <ul className={classes.list} aria-label={t('cart.title')}>
            {quote.lines.map((line) => (
              <CartLine
                key={line.sku}
                line={line}
                onQuantity={(quantity) => change((cart) => withQuantity(cart, line.sku, quantity))}
              />
            ))}
          </ul>
        </Panel>
      </div>
      <Checkout shop={shop} placing={placing} />
    </div>
  );
}

function CartWays({ shop: { storeId, cart, change } }: { shop: Shop }) {
  const { t } = useTranslation('ordering');
  const { t: common } = useTranslation();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Link to="/stores/$storeId/templates" params={{ storeId }} className={classes.way}>
        <IconListDetails size={20} aria-hidden />
        {t('cart.saveTemplate')}
      </Link>
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={20} aria-hidden />}
        onClick={() => setAsked(true)}
      >
        {t('cart.clear')}
      </Button>
      <Dialog
        open={asked}
        onClose={() => setAsked(false)}
        title={t('cart.clearTitle')}
        actions={
          <>
            <Button variant="default" onClick={() => setAsked(false)}>
              {common('cancel')}
            </Button>
            <Button color="red" onClick={() => change((before) => ({ ...before, lines: [] }))}>
              {t('cart.clear')}
            </Button>
          </>
        }
      >
        {t('cart.clearSentence', { count: cart.lines.length })}
      </Dialog>
    </>
  );
}
