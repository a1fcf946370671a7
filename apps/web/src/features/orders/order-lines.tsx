import { useTranslation } from '../../words/use-translation';
import { Panel } from '../../design/screen';
import { type Order } from '../../offline';
import { moneyOf, wholeOf } from '../../words/format';
import classes from './order-detail.module.css';

/** What was ordered, and what it comes to. */
export function OrderLines({ lines, totals }: Pick<Order, 'lines' | 'totals'>) {
  const { t } = useTranslation('orders');
  return (
    <Panel title={t('detail.lines')}>
      <ul className={classes.lines}>
        {lines.map((line) => (
          <li key={line.sku} className={classes.line}>
            <span className={classes.lineName}>{line.name}</span>
            <span className={`${classes.lineFigures} ${classes.quiet} tabular`}>
              {wholeOf(line.quantity)} {line.unit} × {moneyOf(line.unitPrice)}
            </span>
            <strong className={`${classes.lineNet} tabular`}>{moneyOf(line.net)}</strong>
            <span className={`${classes.lineSku} ${classes.quiet}`}>
              {line.sku}
              {line.taxClass === 'LUXURY' && ` · ${t('detail.luxury')}`}
            </span>
          </li>
        ))}
      </ul>
      <Totals totals={totals} />
    </Panel>
  );
}

function Totals({ totals }: Pick<Order, 'totals'>) {
  const { t } = useTranslation('orders');
  const rows = [
    ['net', totals.net],
    ...(totals.discount.amount === 0 ? [] : [['discount', totals.discount] as const]),
    ['taxBase', totals.taxBase],
    ['tax', totals.tax],
    ['grandTotal', totals.grandTotal],
  ] as const;
  return (
    <dl className={classes.totals}>
      {rows.map(([name, amount]) => (
        <div key={name} data-grand={name === 'grandTotal' || undefined}>
          <dt>{t(`totals.${name}`)}</dt>
          <dd className="tabular">{moneyOf(amount)}</dd>
        </div>
      ))}
    </dl>
  );
}
