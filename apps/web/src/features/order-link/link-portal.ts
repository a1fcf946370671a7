import { bodyOf, portalWith } from '../../api/client';
import { type LinkedOrder } from './link-state.rules';

/** Nobody is signed in here: the link says whose answer it is. */
const portal = portalWith(() => Promise.resolve(null));

const headerOf = (token: string) => ({ 'X-Order-Link': token });

/** Changes nothing. @throws PortalRefusal, NoAnswer */
export const linkedOrder = (token: string): Promise<LinkedOrder> =>
  bodyOf(portal.GET('/api/v1/order-links/current', { params: { header: headerOf(token) } }));

/** Says what the link is good for, and uses it up. @throws PortalRefusal, NoAnswer */
export async function answer(token: string, { orderId, purpose }: LinkedOrder, reason: string): Promise<void> {
  const asked = { params: { path: { id: orderId } }, headers: headerOf(token) };
  if (purpose === 'confirm') await portal.POST('/api/v1/orders/{id}/confirm', asked);
  else await portal.POST('/api/v1/orders/{id}/dispute', { ...asked, body: { reason } });
}
