import { type Actor } from '@jembatan/kernel';
import { type Access, type Reading, type Stance } from './access.decorator';

export interface Call {
  readonly access: Access;
  /** Routes that only read have none, or are closed in a store's name. */
  readonly stance: Stance | undefined;
  readonly actor: Actor;
}

export type AccessVerdict = 'allowed' | 'wrong_role' | 'not_on_behalf';

/** May somebody who is signed in use the route? The role is looked at before the stance. */
export function judgeCall({ access, stance, actor }: Call): AccessVerdict {
  if (access.kind === 'roles' && !access.roles.some((role) => actor.roles.includes(role))) return 'wrong_role';
  if (actor.onBehalfOf && stance?.kind === 'never') return 'not_on_behalf';
  return 'allowed';
}

export interface Route {
  /** `OrderController.place` */
  readonly name: string;
  readonly writes: boolean;
  readonly access: Access | undefined;
  readonly stance: Stance | undefined;
  readonly reading: Reading | undefined;
}

/** Can somebody who acts in a store's name come here? They count as the store's owner. */
const isInShadow = (access: Access | undefined): boolean =>
  access?.kind === 'signed-in' || (access?.kind === 'roles' && access.roles.includes('store_owner'));

/** What keeps the API from starting: each route that does not say who may call it, that writes without a stance, or that reads silently in a store's name. */
export function faultsOfRoutes(routes: readonly Route[]): string[] {
  return routes.flatMap(({ name, writes, access, stance, reading }) => [
    ...(access ? [] : [`${name} does not say who may call it: @Public(), @SignedIn() or @Roles(…)`]),
    ...(writes && !stance ? [`${name} writes without a stance: @OnBehalf('…') or @NotOnBehalf()`] : []),
    ...(!writes && isInShadow(access) && stance?.kind !== 'never' && !reading
      ? [`${name} reads without saying what: @ReadsPersonalData('…'), @ReadsNoPersonalData() or @NotOnBehalf()`]
      : []),
  ]);
}
