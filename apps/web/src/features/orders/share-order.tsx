import { Button } from '@mantine/core';
import { IconBrandWhatsapp } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { type Order } from '../../offline';
import { CopyButton } from '../ordering/copy-button';
import { MessageGoesTo } from './message-goes-to';
import { NotaButtons } from './nota-buttons';
import { useOrderMessage } from './use-order-message';

/** The order as a paper, as a message ready to be sent, and as text to be put anywhere. */
export function ShareOrder({ order }: { order: Pick<Order, 'id' | 'number'> }) {
  const { t } = useTranslation('orders');
  const { message, way } = useOrderMessage(order.id);
  return (
    <>
      <NotaButtons order={order} />
      {way && (
        <Button component="a" {...way} variant="default" leftSection={<IconBrandWhatsapp size={18} aria-hidden />}>
          {t('share.whatsApp')}
        </Button>
      )}
      {message && <CopyButton text={message.text} />}
      {message && <MessageGoesTo message={message} />}
    </>
  );
}
