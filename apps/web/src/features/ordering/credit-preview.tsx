import { useEffect, useState } from 'react';
import { Button, Loader } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconCloudOff } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../words/use-translation';
import { bodyOf } from '../../api/client';
import { type components } from '../../api/openapi';
import { NoAnswer } from '../../api/problem';
import { useOnline, useSignedIn } from '../../app/hooks';
import { Age } from '../../design/age';
import { Failed } from '../../design/states';
import { Note } from '../../design/tone';
import { moneyOf, rupiahOf } from '../../words/format';
import { codeSentence, spokenFigures } from '../../words/problem-words';
import { faulty } from './cart.rules';
import classes from './cart-screen.module.css';
import { changedSince } from './credit-preview.rules';
import { type Shop } from './in-store';

type Quote = components['schemas']['QuoteDto'];

const QUIET_MS = 500;

/** What the portal would say of this order now. Ordering never waits for it. */
export function CreditPreview({ shop }: { shop: Shop }) {
  const { t } = useTranslation('ordering');
  const online = useOnline();
  const { data, error, isFetching } = usePortalQuote(shop);
  const waits = faulty(shop.quote).length > 0;
  return (
    <section className={classes.credit} aria-label={t('credit.title')} aria-live="polite">
      {waits ? (
        <Note tone="quiet">{t('credit.needsFix')}</Note>
      ) : !online || data === null || error instanceof NoAnswer ? (
        <Note tone="info" icon={<IconCloudOff />}>
          {t('credit.later')}
        </Note>
      ) : error ? (
        <Failed error={error} />
      ) : data ? (
        <Credit quote={data} shop={shop} />
      ) : (
        isFetching && (
          <Note tone="quiet" icon={<Loader size={18} />}>
            {t('credit.judging')}
          </Note>
        )
      )}
    </section>
  );
}

/** Null: nobody can be asked in this visit now. */
function usePortalQuote({ storeId, visit, cart, quote }: Shop) {
  const { device, portal, user } = useSignedIn();
  const online = useOnline();
  const lines = useSettled(cart.lines);
  const visitId = visit?.id ?? null;
  return useQuery({
    queryKey: ['portal', user.id, 'quote', storeId, visitId, lines],
    queryFn: async (): Promise<Quote | null> => {
      const asked = visitId === null ? portal : await device.visitPortal(visitId);
      if (!asked) return null;
      const query = visitId === null ? { storeId } : {};
      const body = { lines: lines.map(({ sku, quantity }) => ({ sku, quantity })) };
      return bodyOf(asked.POST('/api/v1/orders/quote', { params: { query }, body }));
    },
    enabled: online && lines.length > 0 && faulty(quote).length === 0,
  });
}

/** The value once it has been the same for a moment. */
function useSettled<Value>(value: Value): Value {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const rest = setTimeout(() => settle(value), QUIET_MS);
    return () => clearTimeout(rest);
  }, [value]);
  return settled;
}

const LOOKS = {
  GREEN: { tone: 'good', icon: <IconCircleCheck /> },
  AMBER: { tone: 'warn', icon: <IconAlertTriangle /> },
  RED: { tone: 'bad', icon: <IconCircleX /> },
} as const;

function Credit({ quote, shop }: { quote: Quote; shop: Shop }) {
  const { t } = useTranslation('ordering');
  const { t: common } = useTranslation();
  const { verdict, reasons, asOf, limit, exposure } = quote.credit;
  const order = quote.totals.grandTotal;
  const room = limit && limit.amount - exposure.amount - order.amount;
  return (
    <>
      <Note {...LOOKS[verdict]} title={t(`credit.${verdict}`)}>
        <ul className={classes.reasons}>
          {reasons.map(({ code, figures }) => (
            <li key={code}>{codeSentence(code, spokenFigures(figures)) ?? code}</li>
          ))}
        </ul>
        {verdict === 'GREEN' && t('credit.greenSentence')}
        {verdict === 'AMBER' && reasons.some(({ code }) => code === 'credit.not_judgeable') && common('amber')}
        {verdict === 'RED' && t('credit.redSentence')}
      </Note>
      <dl className={classes.figures}>
        {limit && (
          <>
            <dt>{t('credit.limit')}</dt>
            <dd>{moneyOf(limit)}</dd>
          </>
        )}
        <dt>{t('credit.exposure')}</dt>
        <dd>{moneyOf(exposure)}</dd>
        <dt>{t('credit.thisOrder')}</dt>
        <dd>{moneyOf(order)}</dd>
        {room !== null && (
          <>
            <dt>{t(room < 0 ? 'credit.over' : 'credit.room')}</dt>
            <dd>{rupiahOf(Math.abs(room))}</dd>
          </>
        )}
      </dl>
      <span>
        <Age asOf={asOf} label={t('credit.asOf')} />
      </span>
      <Differences count={changedSince(shop.quote, quote)} storeId={shop.storeId} />
    </>
  );
}

/** The portal has other figures than this device: better known before the order is placed. */
function Differences({ count, storeId }: { count: number; storeId: string }) {
  const { t } = useTranslation('ordering');
  const { device } = useSignedIn();
  const update = useMutation({ mutationFn: () => device.refreshCatalogue(storeId) });
  if (count === 0) return null;
  return (
    <Note
      tone="warn"
      icon={<IconAlertTriangle />}
      action={
        <Button variant="default" loading={update.isPending} onClick={() => update.mutate()}>
          {t('differsUpdate')}
        </Button>
      }
    >
      {t('differs', { count })}
    </Note>
  );
}
