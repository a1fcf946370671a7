import { useTranslation } from '../../words/use-translation';
import { Panel } from '../../design/screen';
import { type Order } from '../../offline';
import { moneyOf, wholeOf } from '../../words/format';
import { codeSentence, erpSaid } from '../../words/problem-words';
import classes from './order-detail.module.css';
import { erpStanding } from './order-standing.rules';

/** How the order stands in the ERP, and what the ERP made of its lines. */
export function OrderErp({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const { number, differences, refusals } = order.erp;
  const nameOf = (sku: string | null): string =>
    sku === null ? t('difference.whole') : (order.lines.find((line) => line.sku === sku)?.name ?? sku);
  return (
    <Panel title={t('erp.title')}>
      <p className={classes.said}>{t(`erp.${erpStanding(order)}`)}</p>
      {number !== undefined && (
        <dl className={classes.facts}>
          <dt>{t('erp.number')}</dt>
          <dd>{number}</dd>
        </dl>
      )}
      {(differences.length > 0 || refusals.length > 0) && (
        <section className={classes.differences}>
          <h3>{t('difference.title')}</h3>
          <ul>
            {differences.map(({ sku, ours, theirs, reason }) => (
              <li key={sku}>
                <strong>{nameOf(sku)}</strong>
                <Figures label={t('difference.ours')} figures={ours} />
                <Figures label={t('difference.theirs')} figures={theirs} />
                {reason !== null && <span className={classes.quiet}>{erpSaid(reason)}</span>}
              </li>
            ))}
            {refusals.map(({ sku, code, message, available }) => (
              <li key={`${sku ?? ''} ${code}`}>
                <strong>{nameOf(sku)}</strong>
                <span>{codeSentence(code) ?? erpSaid(message)}</span>
                {available !== null && <span>{t('difference.available', { count: available })}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Panel>
  );
}

type LineFigures = Order['erp']['differences'][number]['ours'];

function Figures({ label, figures }: { label: string; figures: LineFigures }) {
  const { t } = useTranslation('orders');
  const { quantity, unitPrice } = figures ?? {};
  return (
    <span>
      <span className={classes.quiet}>{label}</span>{' '}
      <span className="tabular">
        {quantity === undefined || unitPrice === undefined
          ? t('difference.missing')
          : t('difference.figure', { quantity: wholeOf(quantity), price: moneyOf(unitPrice) })}
      </span>
    </span>
  );
}
