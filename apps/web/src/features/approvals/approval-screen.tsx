import { type ReactNode, useState } from 'react';
import { Button } from '@mantine/core';
import { IconEyeCheck } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { Age } from '../../design/age';
import { Screen } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { moneyOf, wholeOf } from '../../words/format';
import { OpenOrder } from '../orders/open-order';
import { OrderCredit } from '../orders/order-credit';
import { OrderLines } from '../orders/order-lines';
import { OrderStatusTone } from '../orders/order-status';
import { OrderTimeline } from '../orders/order-timeline';
import { useWhoPlaced } from '../orders/use-who-placed';
import classes from './approvals.module.css';
import { HistoryPanel, RiskPanel } from './case-panels';
import { Decide } from './decide';
import { type Approval, useApproval } from './use-approvals';
import { whatChanged } from './what-changed.rules';

/** One AMBER order, with what helps to decide. */
export function ApprovalScreen() {
  const { t } = useTranslation('approvals');
  const { id } = useParams({ from: '/frame/desk/approvals/$id' });
  const asked = useApproval(id);
  const failed = asked.error && <Failed error={asked.error} onRetry={() => void asked.refetch()} />;
  if (!asked.data)
    return (
      <Screen title={t('title')} back="/desk/approvals">
        {failed ?? <Loading />}
      </Screen>
    );
  return (
    // Another order is another decision.
    <Case key={id} found={asked.data}>
      {failed}
    </Case>
  );
}

/** What is decided upon is what was seen: where others changed it meanwhile, that is shown first. */
function Case({ found, children }: { found: Approval; children: ReactNode }) {
  const { t } = useTranslation('approvals');
  const [seen, setSeen] = useState(found.order);
  const { order, history, risk, own } = found;
  const who = useWhoPlaced(order);
  const changed = seen.contentHash !== order.contentHash;
  const waits = order.status === 'awaiting-approval';
  return (
    <Screen
      title={t('one', { number: order.number })}
      back="/desk/approvals"
      lead={
        <span className={classes.lead}>
          <OrderStatusTone status={order.status} />
          <span>
            {order.storeName} ({order.storeCode}) · {who}
          </span>
        </span>
      }
      actions={
        <OpenOrder id={order.id} className={classes.open}>
          {t('wholeOrder')}
        </OpenOrder>
      }
    >
      {children}
      {changed && waits && <Changed before={seen} after={order} onSeen={() => setSeen(order)} />}
      {!waits && (
        <Note tone="info" title={t('decided.title')}>
          {t('decided.sentence')}
        </Note>
      )}
      <Decide order={seen} own={own} overtaken={!waits ? 'decided' : changed ? 'changed' : null} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <OrderLines lines={order.lines} totals={order.totals} />
          {order.note !== undefined && <p className={classes.said}>{t('noteSaid', { note: order.note })}</p>}
          <OrderTimeline timeline={order.timeline} zone={undefined} />
        </div>
        <div className={classes.column}>
          <RiskPanel risk={risk} />
          <div>
            <OrderCredit credit={order.credit} status={order.status} zone={undefined} />
            <p className={classes.age}>
              {t('credit.age')} <Age asOf={order.credit.asOf} />
            </p>
          </div>
          <HistoryPanel history={history} />
        </div>
      </div>
    </Screen>
  );
}

function Changed({
  before,
  after,
  onSeen,
}: {
  before: Approval['order'];
  after: Approval['order'];
  onSeen: () => void;
}) {
  const { t } = useTranslation('approvals');
  const { grandTotal: was } = before.totals;
  const { grandTotal: is } = after.totals;
  return (
    <Note
      tone="warn"
      assert
      title={t('changed.title')}
      action={
        <Button variant="default" leftSection={<IconEyeCheck size={18} aria-hidden />} onClick={onSeen}>
          {t('changed.seen')}
        </Button>
      }
    >
      <ul className={classes.why}>
        {whatChanged(before.lines, after.lines).map((line) => (
          <li key={line.sku}>
            {t('changed.line', { name: line.name, before: wholeOf(line.before), after: wholeOf(line.after) })}
          </li>
        ))}
        <li>{t('changed.total', { before: moneyOf(was), after: moneyOf(is) })}</li>
      </ul>
    </Note>
  );
}
