import { useTranslation } from '../../words/use-translation';
import { Panel } from '../../design/screen';
import { dayOf, moneyOf, wholeOf } from '../../words/format';
import { codeSentence, spokenFigures } from '../../words/problem-words';
import classes from './approvals.module.css';
import { RiskTone } from './risk-tone';
import { type Approval } from './use-approvals';

const signed = (points: number): string => (points < 0 ? `−${-points}` : `+${points}`);

/** The hint with its arithmetic, line by line. */
export function RiskPanel({ risk }: Pick<Approval, 'risk'>) {
  const { t } = useTranslation('approvals');
  return (
    <Panel title={t('risk.title')} actions={<RiskTone risk={risk} />}>
      {risk.lines.length === 0 ? (
        <p className={classes.said}>{t('risk.nothing')}</p>
      ) : (
        <table className={classes.sum}>
          <caption className="visually-hidden">{t('risk.title')}</caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t('risk.why')}</th>
              <th scope="col">{t('risk.points')}</th>
            </tr>
          </thead>
          <tbody>
            {risk.lines.map(({ code, points, figures }) => (
              <tr key={code}>
                <td>{codeSentence(code, spokenFigures(figures)) ?? code}</td>
                <td className="tabular">{signed(points)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('risk.sum')}</th>
              <td className="tabular">{risk.points}</td>
            </tr>
          </tfoot>
        </table>
      )}
      <p className={classes.quiet}>{t('risk.hintOnly')}</p>
    </Panel>
  );
}

/** What the store is known for. */
export function HistoryPanel({ history }: Pick<Approval, 'history'>) {
  const { t } = useTranslation('approvals');
  const { orders, kept, value, disputed, rejected, lastPlacedAt } = history;
  return (
    <Panel title={t('history.title')}>
      {orders === 0 ? (
        <p className={classes.said}>{t('history.none')}</p>
      ) : (
        <dl className={classes.facts}>
          <dt>{t('history.orders')}</dt>
          <dd className="tabular">{wholeOf(orders)}</dd>
          <dt>{t('history.value')}</dt>
          <dd className="tabular">{moneyOf(value)}</dd>
          {kept > 0 && (
            <>
              <dt>{t('history.average')}</dt>
              <dd className="tabular">{moneyOf({ ...value, amount: Math.round(value.amount / kept) })}</dd>
            </>
          )}
          <dt>{t('history.disputed')}</dt>
          <dd className="tabular">{wholeOf(disputed)}</dd>
          <dt>{t('history.rejected')}</dt>
          <dd className="tabular">{wholeOf(rejected)}</dd>
          {lastPlacedAt !== null && (
            <>
              <dt>{t('history.last')}</dt>
              <dd>{dayOf(lastPlacedAt)}</dd>
            </>
          )}
        </dl>
      )}
    </Panel>
  );
}
