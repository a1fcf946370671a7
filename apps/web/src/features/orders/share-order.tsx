import { Button } from '@mantine/core';
import { IconBrandWhatsapp, IconFileTypePdf } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from '../../words/use-translation';
import { bodyOf } from '../../api/client';
import { keepFile } from '../../api/keep-file';
import { usePortal, useSignedIn } from '../../app/hooks';
import { Failed } from '../../design/states';
import { type Order } from '../../offline';
import { CopyButton } from '../ordering/copy-button';

/** The order as a paper, as a message ready to be sent, and as text to be put anywhere. */
export function ShareOrder({ order }: { order: Pick<Order, 'id' | 'number'> }) {
  const { t } = useTranslation('orders');
  const { data: message } = usePortal(['orders', order.id, 'whatsapp'], (portal) =>
    bodyOf(portal.GET('/api/v1/orders/{id}/whatsapp', { params: { path: { id: order.id } } })),
  );
  return (
    <>
      <Paper order={order} />
      {message && (
        <>
          <Button
            component="a"
            href={message.url}
            target="_blank"
            rel="noopener noreferrer"
            variant="default"
            leftSection={<IconBrandWhatsapp size={18} aria-hidden />}
          >
            {t('share.whatsApp')}
          </Button>
          <CopyButton text={message.text} />
        </>
      )}
    </>
  );
}

function Paper({ order: { id, number } }: { order: Pick<Order, 'id' | 'number'> }) {
  const { t } = useTranslation('orders');
  const { portal } = useSignedIn();
  const fetching = useMutation({
    mutationFn: () =>
      bodyOf<Blob>(portal.GET('/api/v1/orders/{id}/pdf', { params: { path: { id } }, parseAs: 'blob' })),
    onSuccess: (paper) => keepFile(paper, `${number}.pdf`),
  });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileTypePdf size={18} aria-hidden />}
        loading={fetching.isPending}
        onClick={() => fetching.mutate()}
      >
        {t('share.pdf')}
      </Button>
      {fetching.error && <Failed error={fetching.error} />}
    </>
  );
}
