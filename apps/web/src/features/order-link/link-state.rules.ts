import { takesNothing } from '@jembatan/ordering/rules';
import { type components } from '../../api/openapi';

export type LinkedOrder = components['schemas']['LinkedOrderDto'];

/** `over`: the order came to nothing, so there is nothing to answer. */
export type LinkState = 'ask' | 'used' | 'over' | 'expired';

export function linkState(
  { used, status, expiresAt }: Pick<LinkedOrder, 'used' | 'status' | 'expiresAt'>,
  now: Date,
): LinkState {
  if (used) return 'used';
  if (takesNothing(status)) return 'over';
  return Date.parse(expiresAt) <= now.getTime() ? 'expired' : 'ask';
}

const DEAD_ENDS: Readonly<Record<string, 'used' | 'expired' | 'unknown' | 'over'>> = {
  'order.link_used': 'used',
  'order.link_expired': 'expired',
  'order.link_unknown': 'unknown',
  'order.status_forbids': 'over',
  'request.invalid': 'unknown',
};

/** What a refusal says of the link; null where another try may help. */
export const deadEnd = (code: string): 'used' | 'expired' | 'unknown' | 'over' | null => DEAD_ENDS[code] ?? null;
