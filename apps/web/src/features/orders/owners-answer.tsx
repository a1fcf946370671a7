import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconHandStop, IconThumbUp } from '@tabler/icons-react';
import { isFinal } from '@jembatan/ordering/rules';
import { useTranslation } from '../../words/use-translation';
import { useOnline } from '../../app/hooks';
import { Failed } from '../../design/states';
import { type Order } from '../../offline';
import { canConfirm, canDispute } from './order-standing.rules';
import classes from './order-detail.module.css';
import { ReasonDialog } from './reason-dialog';
import { type OrderAct, useOrderActs } from './use-order-acts';

/** The owner's answer to an order that was made in the store's name: one tap says yes; a no says why. */
export function OwnersAnswer({ order, onDone }: { order: Order; onDone?: (act: OrderAct) => void }) {
  const { t } = useTranslation('orders');
  const online = useOnline();
  const [asking, setAsking] = useState(false);
  const { confirm, dispute } = useOrderActs(order.id, onDone);
  if (!canConfirm(order) && !canDispute(order)) return null;
  return (
    <>
      {confirm.error && <Failed error={confirm.error} />}
      <div className={classes.acts}>
        {canConfirm(order) && (
          <Button
            leftSection={<IconThumbUp size={18} aria-hidden />}
            disabled={!online}
            loading={confirm.isPending}
            onClick={() => confirm.mutate()}
          >
            {t('act.confirm')}
          </Button>
        )}
        {canDispute(order) && (
          <Button
            variant="default"
            color="red"
            leftSection={<IconHandStop size={18} aria-hidden />}
            disabled={!online}
            onClick={() => setAsking(true)}
          >
            {t('act.dispute')}
          </Button>
        )}
      </div>
      <ReasonDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('act.disputeTitle', { number: order.number })}
        act={t('act.dispute')}
        doing={dispute}
      >
        {t(isFinal(order.status) ? 'act.disputeMarks' : 'act.disputeHolds')}
      </ReasonDialog>
    </>
  );
}
