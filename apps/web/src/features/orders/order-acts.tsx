import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconBan, IconRotateClockwise } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { useDevice, useOnline, useSignedIn } from '../../app/hooks';
import { Failed } from '../../design/states';
import { type Order } from '../../offline';
import { withLines } from '../ordering/cart.rules';
import classes from './order-detail.module.css';
import { canCancel } from './order-standing.rules';
import { ReasonDialog } from './reason-dialog';
import { mayFill } from './reorder.rules';
import { ShareOrder } from './share-order';
import { isOwnersOrder, useOrderActs } from './use-order-acts';

/** What can be done about the order from here. */
export function OrderActs({ order }: { order: Order }) {
  const { user } = useSignedIn();
  return (
    <div className={classes.acts}>
      <Reorder order={order} />
      <ShareOrder order={order} />
      {isOwnersOrder(order, user.stores) && canCancel(order) && <Cancel order={order} />}
    </div>
  );
}

/** Into the cart, where everything can still be changed. */
function Reorder({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const { user, device } = useSignedIn();
  const navigate = useNavigate();
  const { storeId } = order;
  const { data: visits = [] } = useDevice('visits', [], (kept) => kept.visits());
  const fill = useMutation({
    mutationFn: async () => device.saveCart(withLines(await device.cart(storeId), order.lines)),
    onSuccess: () => navigate({ to: '/stores/$storeId/cart', params: { storeId } }),
  });
  const may = mayFill(storeId, {
    stores: user.stores,
    visits: visits.map((visit) => ({ storeId: visit.storeId, state: device.stateOf(visit) })),
  });
  if (!may)
    return user.roles.includes('salesman') ? <span className={classes.quiet}>{t('act.reorderNeedsVisit')}</span> : null;
  return (
    <>
      {fill.error && <Failed error={fill.error} />}
      <Button
        leftSection={<IconRotateClockwise size={18} aria-hidden />}
        loading={fill.isPending}
        onClick={() => fill.mutate()}
      >
        {t('act.reorder')}
      </Button>
    </>
  );
}

function Cancel({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const online = useOnline();
  const [asking, setAsking] = useState(false);
  const { cancel } = useOrderActs(order.id);
  return (
    <>
      <Button
        variant="default"
        color="red"
        leftSection={<IconBan size={18} aria-hidden />}
        disabled={!online}
        onClick={() => setAsking(true)}
      >
        {t('act.cancel')}
      </Button>
      <ReasonDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('act.cancelTitle', { number: order.number })}
        act={t('act.cancel')}
        keep={t('act.keep')}
        doing={cancel}
      >
        {t('act.cancelSentence')}
      </ReasonDialog>
    </>
  );
}
