import { type ReactNode, useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { IconHandStop, IconThumbUp } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { momentOf, moneyOf, wholeOf } from '../../words/format';
import { type LinkedOrder } from './link-state.rules';
import classes from './order-link.module.css';

const LONGEST = 500;

/** The order as the notice told of it, and the one thing that the link is good for. */
export function LinkedOrderView({
  order,
  busy,
  problem,
  onAnswer,
}: {
  order: LinkedOrder;
  busy: boolean;
  problem: ReactNode;
  onAnswer: (reason: string) => void;
}) {
  const { t } = useTranslation('order-link');
  const [reason, setReason] = useState('');
  const disputes = order.purpose === 'dispute';
  const said = reason.replace(/\s+/g, ' ').trim();
  const Icon = disputes ? IconHandStop : IconThumbUp;
  return (
    <>
      <p>{t('about', { number: order.number, store: order.storeName, moment: momentOf(order.placedAt) })}</p>
      <Lines order={order} />
      <p>{t(disputes ? 'askDispute' : 'askConfirm')}</p>
      {disputes && (
        <Textarea
          label={t('reason')}
          rows={3}
          maxLength={LONGEST}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      )}
      {problem}
      <Button
        size="lg"
        fullWidth
        color={disputes ? 'red' : undefined}
        leftSection={<Icon size={20} aria-hidden />}
        loading={busy}
        onClick={() => onAnswer(said === '' ? t('reasonDefault') : said)}
      >
        {t(order.purpose)}
      </Button>
      <p className={classes.quiet}>{t('safe', { moment: momentOf(order.expiresAt) })}</p>
    </>
  );
}

function Lines({ order: { lines, totals } }: { order: LinkedOrder }) {
  const { t } = useTranslation('order-link');
  return (
    <table className={classes.lines}>
      <caption className="visually-hidden">{t('lines')}</caption>
      <tbody>
        {lines.map(({ name, quantity, unit, net }, index) => (
          <tr key={index}>
            <th scope="row">
              {name}
              <span className={classes.quiet}>
                {wholeOf(quantity)} {unit}
              </span>
            </th>
            <td className="tabular">{moneyOf(net)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('net')}</th>
          <td className="tabular">{moneyOf(totals.net)}</td>
        </tr>
        {totals.discount.amount !== 0 && (
          <tr>
            <th scope="row">{t('discount')}</th>
            <td className="tabular">{moneyOf(totals.discount)}</td>
          </tr>
        )}
        <tr>
          <th scope="row">{t('tax')}</th>
          <td className="tabular">{moneyOf(totals.tax)}</td>
        </tr>
        <tr className={classes.total}>
          <th scope="row">{t('total')}</th>
          <td className="tabular">{moneyOf(totals.grandTotal)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
