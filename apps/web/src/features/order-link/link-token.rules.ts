import { ORDER_LINK_TOKEN } from '@jembatan/ordering/rules';

/** The token of a notice's link, out of the address's fragment; null where there is none that could be one. */
export function tokenIn(hash: string): string | null {
  const token = new URLSearchParams(hash.replace(/^#/, '')).get('token');
  return token !== null && ORDER_LINK_TOKEN.test(token) ? token : null;
}
