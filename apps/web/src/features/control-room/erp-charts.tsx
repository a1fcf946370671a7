import { useTranslation } from '../../words/use-translation';
import { timeOf, wholeOf } from '../../words/format';
import { Chart } from './chart';
import { byMinute, inSteps, together } from './chart.rules';
import classes from './chart.module.css';
import { type ControlRoom } from './use-control-room';

/** Fifteen minutes in steps of ten seconds, the one that runs now included. */
const ERP_STEPS = 91;
/** What "now" is: the step that runs, and the one before. */
const NOW_STEPS = 2;
const LEAST_MS = 100;
const LEAST_CALLS = 5;
const MINUTES = 60;

/** How the ERP answers, and how many orders come in. */
export function HouseCharts({ room: { erp, orders } }: { room: ControlRoom }) {
  const { t } = useTranslation('control-room');
  const steps = inSteps(erp.points, { from: erp.from, stepSeconds: erp.stepSeconds, count: ERP_STEPS });
  const lately = together(steps.slice(-NOW_STEPS).filter((step) => step !== null));
  const ms = (figure: number): string => t('chart.ms', { ms: wholeOf(figure) });
  const times = { begins: t('chart.minutesAgo', { minutes: 15 }), ends: t('chart.now') };
  const table = <ErpTable erp={erp} />;
  return (
    <div className={classes.charts}>
      <Chart
        title={t('erp.latency')}
        now={lately.averageMs === null ? t('erp.noAnswer') : ms(lately.averageMs)}
        layers={[
          { name: t('erp.slowest'), draw: 'bars', ink: 'quiet', values: steps.map((step) => step && step.slowestMs) },
          { name: t('erp.average'), draw: 'line', ink: 'act', values: steps.map((step) => step && step.averageMs) },
        ]}
        least={LEAST_MS}
        unit={ms}
        {...times}
        table={table}
      />
      <Chart
        title={t('erp.calls')}
        now={t('erp.failedOf', { failed: wholeOf(lately.failed), calls: wholeOf(lately.calls) })}
        layers={[
          { name: t('erp.callsPerStep'), draw: 'bars', ink: 'quiet', values: steps.map((step) => step && step.calls) },
          { name: t('erp.failed'), draw: 'bars', ink: 'bad', values: steps.map((step) => step && step.failed) },
        ]}
        least={LEAST_CALLS}
        unit={wholeOf}
        {...times}
        table={table}
      />
      <OrdersChart perMinute={orders.perMinute} />
    </div>
  );
}

function ErpTable({ erp }: { erp: ControlRoom['erp'] }) {
  const { t } = useTranslation('control-room');
  return (
    <table className={classes.figures}>
      <thead>
        <tr>
          <th scope="col">{t('chart.minute')}</th>
          <th scope="col">{t('erp.allCalls')}</th>
          <th scope="col">{t('erp.failed')}</th>
          <th scope="col">{t('erp.average')}</th>
          <th scope="col">{t('erp.slowest')}</th>
        </tr>
      </thead>
      <tbody>
        {byMinute(erp.points).map(({ at, calls, failed, averageMs, slowestMs }) => (
          <tr key={at}>
            <th scope="row">{timeOf(at)}</th>
            <td>{wholeOf(calls)}</td>
            <td>{wholeOf(failed)}</td>
            <td>{averageMs === null ? '–' : t('chart.ms', { ms: wholeOf(averageMs) })}</td>
            <td>{t('chart.ms', { ms: wholeOf(slowestMs) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OrdersChart({ perMinute: { from, points } }: { perMinute: ControlRoom['orders']['perMinute'] }) {
  const { t } = useTranslation('control-room');
  const minutes = inSteps(points, { from, stepSeconds: 60, count: MINUTES });
  const total = points.reduce((sum, { orders }) => sum + orders, 0);
  return (
    <Chart
      title={t('orders.perMinute')}
      now={t('orders.inHour', { orders: wholeOf(total) })}
      layers={[
        {
          name: t('orders.placed'),
          draw: 'bars',
          ink: 'act',
          values: minutes.map((minute) => minute && minute.orders),
        },
      ]}
      least={LEAST_CALLS}
      unit={wholeOf}
      begins={t('chart.minutesAgo', { minutes: MINUTES })}
      ends={t('chart.now')}
      table={
        <table className={classes.figures}>
          <thead>
            <tr>
              <th scope="col">{t('chart.minute')}</th>
              <th scope="col">{t('orders.placed')}</th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map(({ at, orders }) => (
              <tr key={at}>
                <th scope="row">{timeOf(at)}</th>
                <td>{wholeOf(orders)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
