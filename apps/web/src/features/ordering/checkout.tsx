import { useState } from 'react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from '../../words/use-translation';
import { Panel } from '../../design/screen';
import { Failed } from '../../design/states';
import { Note } from '../../design/tone';
import { moneyOf } from '../../words/format';
import classes from './cart-screen.module.css';
import { CreditPreview } from './credit-preview';
import { type Shop } from './in-store';
import { type Placing } from './use-placing';

const LONGEST_NOTE = 1000;
const LONGEST_NUMBER = 60;

/** Sums, credit, note, and the one tap. */
export function Checkout({ shop, placing }: { shop: Shop; placing: Placing }) {
  const { t } = useTranslation('ordering');
  const { quote } = shop;
  const { net, taxBase, tax, grandTotal } = quote.totals;
  return (
    <aside className={classes.checkout} aria-label={t('sums.title')}>
      <div className={classes.scroll}>
        <Panel title={t('sums.title')}>
          <dl className={classes.sums}>
            <dt>{t('sums.net')}</dt>
            <dd>{moneyOf(net)}</dd>
            <dt>{t('sums.taxBase')}</dt>
            <dd>{moneyOf(taxBase)}</dd>
            <dt>{t('sums.tax')}</dt>
            <dd>{moneyOf(tax)}</dd>
            <dt className={classes.grand}>{t('sums.grandTotal')}</dt>
            <dd className={classes.grand}>{moneyOf(grandTotal)}</dd>
          </dl>
          <CreditPreview shop={shop} />
          <Extras shop={shop} />
        </Panel>
      </div>
      <Place shop={shop} placing={placing} />
    </aside>
  );
}

/** Kept with every letter, so that a crash takes none. */
function Extras({ shop: { cart, change } }: { shop: Shop }) {
  const { t } = useTranslation('ordering');
  const [note, setNote] = useState(cart.note);
  const [number, setNumber] = useState(cart.purchaseOrderNumber);
  return (
    <div className={classes.extras}>
      <Textarea
        label={t('note')}
        placeholder={t('notePlaceholder')}
        maxLength={LONGEST_NOTE}
        autosize={false}
        rows={2}
        value={note}
        onChange={({ currentTarget: { value } }) => {
          setNote(value);
          change((before) => ({ ...before, note: value }));
        }}
      />
      <TextInput
        label={t('purchaseOrder')}
        placeholder={t('optional')}
        maxLength={LONGEST_NUMBER}
        autoComplete="off"
        value={number}
        onChange={({ currentTarget: { value } }) => {
          setNumber(value);
          change((before) => ({ ...before, purchaseOrderNumber: value }));
        }}
      />
    </div>
  );
}

function Place({ shop, placing: { under, error, place } }: { shop: Shop; placing: Placing }) {
  const { t } = useTranslation('ordering');
  return (
    <div className={classes.place}>
      {error && (
        <>
          <Failed error={error} />
          <Note tone="info" title={t('place.notPlaced')}>
            {t('place.kept')}
          </Note>
        </>
      )}
      <Button size="lg" fullWidth disabled={!place || under} onClick={() => place?.()} aria-describedby="place-once">
        {under ? t('place.placing') : t('place.buttonTotal', { total: moneyOf(shop.quote.totals.grandTotal) })}
      </Button>
      <p id="place-once" className={classes.once}>
        {t('place.sure')}
      </p>
    </div>
  );
}
