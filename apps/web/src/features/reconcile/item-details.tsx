import { useTranslation } from '../../words/use-translation';
import { moneyOf, wholeOf } from '../../words/format';
import { codeSentence, erpSaid, spokenFigures } from '../../words/problem-words';
import classes from './reconcile.module.css';
import { type Figures } from './review.rules';
import { type RunItem } from './run.rules';

/** Where the ERP's order differs from ours, line by line; in a forecast, where it is likely to. */
export function ItemDetails({ item: { outcome, details } }: { item: RunItem }) {
  const { t } = useTranslation('reconcile');
  const { differences = [], refusals = [], faults = [], prices = [], credit, erpNumber } = details;
  const reasons = outcome === 'needs-approval' || outcome === 'refused' ? (credit?.reasons ?? []) : [];
  return (
    <div className={classes.details}>
      {erpNumber && <span>{t('details.erpNumber', { number: erpNumber })}</span>}
      {differences.length > 0 && (
        <ul className={classes.pairs}>
          {differences.map(({ sku, ours, theirs, reason }) => (
            <li key={sku}>
              <strong>{sku}</strong>
              <dl>
                <dt>{t('beside.ours')}</dt>
                <dd>
                  <FiguresOf figures={ours} />
                </dd>
                <dt>{t('beside.theirs')}</dt>
                <dd>
                  <FiguresOf figures={theirs} />
                </dd>
              </dl>
              {reason !== null && <span className={classes.quiet}>{erpSaid(reason)}</span>}
            </li>
          ))}
        </ul>
      )}
      <ul className={classes.reasons}>
        {refusals.map(({ sku, code, message }) => (
          <li key={`${sku ?? ''} ${code}`}>
            {sku !== null && <strong>{sku} </strong>}
            {codeSentence(code) ?? erpSaid(message)}
          </li>
        ))}
        {faults.map(({ sku, code, figures }) => (
          <li key={`${sku} ${code}`}>
            <strong>{sku} </strong>
            {codeSentence(code, spokenFigures(figures)) ?? code}
          </li>
        ))}
        {prices.map(({ sku, ordered, today }) => (
          <li key={sku}>
            <strong>{sku} </strong>
            {t('details.price', { ordered: moneyOf(ordered), today: moneyOf(today) })}
          </li>
        ))}
        {reasons.map(({ code, figures }) => (
          <li key={code}>{codeSentence(code, spokenFigures(figures)) ?? code}</li>
        ))}
      </ul>
    </div>
  );
}

export function FiguresOf({ figures }: { figures: Figures | 'unknown' }) {
  const { t } = useTranslation('reconcile');
  if (figures === 'unknown') return <span className={classes.quiet}>{t('beside.unknown')}</span>;
  if (figures === null) return <span>{t('beside.missing')}</span>;
  return (
    <span className="tabular">
      {t('beside.figure', { quantity: wholeOf(figures.quantity), price: moneyOf(figures.unitPrice) })}
    </span>
  );
}
