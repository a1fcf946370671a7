import { type components } from '../../api/openapi';

export type Role = components['schemas']['UserDto']['roles'][number];

/** In the order in which they are offered. */
export const ROLES = ['salesman', 'store_owner', 'admin', 'auditor', 'support'] as const satisfies readonly Role[];

/** The roles after one was ticked or cleared: an auditor is nothing else, so each takes the others' place. */
export function withRole(roles: readonly Role[], role: Role, held: boolean): readonly Role[] {
  if (!held) return roles.filter((one) => one !== role);
  if (role === 'auditor') return ['auditor'];
  return ROLES.filter((one) => one === role || (one !== 'auditor' && roles.includes(one)));
}

/** What the portal is told: stores only for who owns stores. */
export const storesOf = (roles: readonly Role[], storeIds: readonly string[]): string[] =>
  roles.includes('store_owner') ? [...storeIds] : [];
