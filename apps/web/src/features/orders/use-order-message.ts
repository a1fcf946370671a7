import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf } from '../../api/client';
import { type components } from '../../api/openapi';
import { usePortal, useSignedIn } from '../../app/hooks';

export type OrderMessage = components['schemas']['OrderMessageDto'];

/** Who only looks on writes to no store. */
const WRITERS = ['salesman', 'store_owner', 'admin'] as const;

/**
 * The message about an order, and the way into WhatsApp where there is one. Going it is told to the portal, which keeps it as
 * opened: whether it was sent nobody knows.
 */
export function useOrderMessage(id: string) {
  const { user, portal } = useSignedIn();
  const queries = useQueryClient();
  const path = { path: { id } };
  const asked = usePortal(['orders', id, 'whatsapp'], (to) =>
    bodyOf(to.GET('/api/v1/orders/{id}/whatsapp', { params: path })),
  );
  const opening = useMutation({
    // The page may be left for WhatsApp at this very moment.
    mutationFn: ({ message }: OrderMessage) =>
      portal.POST('/api/v1/orders/{id}/whatsapp/opened', { params: path, body: message, keepalive: true }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['portal', user.id, 'orders', id] }),
  });
  const message = asked.data;
  const writes = user.roles.some((role) => WRITERS.some((writer) => writer === role));
  const way =
    message?.url && writes
      ? {
          ...{ href: message.url, target: '_blank', rel: 'noopener noreferrer' },
          onClick: () => opening.mutate(message),
        }
      : null;
  return { asked, message, way };
}
