import { useTranslation } from '../../words/use-translation';
import { Panel } from '../../design/screen';
import { type Order } from '../../offline';
import { momentOf, moneyOf } from '../../words/format';
import { codeSentence, spokenFigures } from '../../words/problem-words';
import classes from './order-detail.module.css';
import { VerdictTone } from './order-status';

/** The verdict with its reasons, and how old the figures were that it was made by. */
export function OrderCredit({ credit, status, zone }: Pick<Order, 'credit' | 'status'> & { zone: string | undefined }) {
  const { t } = useTranslation('orders');
  const { verdict, reasons, asOf, exposure, limit } = credit;
  const passed = verdict === 'AMBER' && status !== 'awaiting-approval';
  return (
    <Panel title={t('credit.title')} actions={<VerdictTone verdict={verdict} />}>
      <div>
        <p className={classes.said}>{t(passed ? 'credit.amberPassed' : `credit.${verdict}`)}</p>
        {reasons.length > 0 && (
          <ul className={classes.reasons}>
            {reasons.map(({ code, figures }) => (
              <li key={code}>{codeSentence(code, spokenFigures(figures)) ?? code}</li>
            ))}
          </ul>
        )}
      </div>
      <dl className={classes.facts}>
        <dt>{t('credit.exposure')}</dt>
        <dd className="tabular">{moneyOf(exposure)}</dd>
        {limit !== null && (
          <>
            <dt>{t('credit.limit')}</dt>
            <dd className="tabular">{moneyOf(limit)}</dd>
          </>
        )}
      </dl>
      <p className={`${classes.said} ${classes.quiet}`}>
        {asOf === null ? t('credit.neverHeard') : t('credit.heard', { moment: momentOf(asOf, zone) })}
      </p>
    </Panel>
  );
}
