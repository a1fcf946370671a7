import { IconAlertTriangle, IconChevronRight, IconShoppingCart } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from '../../words/use-translation';
import { Tone } from '../../design/tone';
import { moneyOf } from '../../words/format';
import { faulty } from './cart.rules';
import classes from './cart-summary.module.css';
import { type Shop } from './in-store';

/** Beside the catalogue on a wide screen: what is in the cart, and the way on. */
export function CartSummary({ shop: { storeId, quote } }: { shop: Shop }) {
  const { t } = useTranslation('ordering');
  const { lines, totals } = quote;
  const faults = faulty(quote).length;
  return (
    <aside className={classes.summary} aria-label={t('cart.title')}>
      <h2 className={classes.head}>
        {t('cart.title')} <span className={classes.quiet}>{t('cart.lines', { count: lines.length })}</span>
      </h2>
      {lines.length === 0 ? (
        <p className={classes.empty}>{t('cart.empty')}</p>
      ) : (
        <ul className={classes.lines}>
          {lines.map(({ sku, product, quantity, unitPrice, net, faults: found }) => (
            <li key={sku}>
              <span className={classes.name}>{product?.name ?? sku}</span>
              <span className={classes.times}>
                {unitPrice && product
                  ? t('cart.times', { quantity, unit: product.unit, price: moneyOf(unitPrice) })
                  : quantity}
              </span>
              <span className={classes.amount}>
                {found.length > 0 ? <IconAlertTriangle size={18} aria-hidden /> : net && moneyOf(net)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {faults > 0 && <Faults count={faults} />}
      <dl className={classes.sums}>
        <dt>{t('sums.net')}</dt>
        <dd>{moneyOf(totals.net)}</dd>
        <dt>{t('sums.tax')}</dt>
        <dd>{moneyOf(totals.tax)}</dd>
        <dt className={classes.grand}>{t('cart.total')}</dt>
        <dd className={classes.grand}>{moneyOf(totals.grandTotal)}</dd>
      </dl>
      <Link to="/stores/$storeId/cart" params={{ storeId }} className={classes.go}>
        {t('cart.review')}
        <IconChevronRight size={20} aria-hidden />
      </Link>
      <Spoken lines={t('cart.lines', { count: lines.length })} total={moneyOf(totals.grandTotal)} />
    </aside>
  );
}

/** On a narrow screen, above the menu. */
export function CartBar({ shop: { storeId, quote } }: { shop: Shop }) {
  const { t } = useTranslation('ordering');
  const faults = faulty(quote).length;
  return (
    <Link to="/stores/$storeId/cart" params={{ storeId }} className={classes.bar}>
      <IconShoppingCart size={24} aria-hidden />
      <span className={classes.barWords}>
        <span>{t('cart.lines', { count: quote.lines.length })}</span>
        {faults > 0 && (
          <span className={classes.barFault}>
            <IconAlertTriangle size={14} aria-hidden /> {t('cart.faultyShort', { count: faults })}
          </span>
        )}
      </span>
      <strong className="tabular">{moneyOf(quote.totals.grandTotal)}</strong>
      <span className={classes.barGo}>
        {t('cart.open')}
        <IconChevronRight size={20} aria-hidden />
      </span>
    </Link>
  );
}

function Faults({ count }: { count: number }) {
  const { t } = useTranslation('ordering');
  return (
    <Tone tone="warn" icon={<IconAlertTriangle size={14} />}>
      {t('cart.faulty', { count })}
    </Tone>
  );
}

const QUIET_MS = 1_500;

/** The total, said once the taps have come to rest. */
function Spoken({ lines, total }: { lines: string; total: string }) {
  const { t } = useTranslation('ordering');
  const [said, setSaid] = useState<string | null>(null);
  const now = t('cart.totalSpoken', { lines, total });
  const [first] = useState(now);
  useEffect(() => {
    const rest = setTimeout(() => setSaid(now), QUIET_MS);
    return () => clearTimeout(rest);
  }, [now]);
  return (
    <p role="status" className="visually-hidden">
      {said === first ? null : said}
    </p>
  );
}
