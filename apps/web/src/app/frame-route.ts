import i18next from 'i18next';
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router';
import { type User } from '../api/sign-in-session';
import { type Account, type AccountState } from './account';
import { Shell } from './shell';

interface RouterContext {
  readonly account: Account;
  readonly state: AccountState;
}

export type Role = User['roles'][number];

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    words?: readonly string[];
  }
}

/** The namespaces that a screen speaks: fetched with its code, so that nothing of it waits for words once it is drawn. */
export const speaking = (...words: string[]) => ({
  staticData: { words },
  loader: () => i18next.loadNamespaces(words),
});

/** Who holds none of the roles is sent home: the portal would refuse each of the screen's questions. */
export const onlyFor =
  (...roles: Role[]) =>
  ({ context: { account } }: { context: RouterContext }): void => {
    const held = account.state.kind === 'signed-in' ? account.state.user.roles : [];
    if (!held.some((role) => roles.includes(role))) throw redirect({ to: '/' });
  };

export const root = createRootRouteWithContext<RouterContext>()({ component: Outlet });

/** Behind the sign-in, inside the frame with banner, menu and shadow bar. */
export const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  beforeLoad: ({ context, location }) => {
    if (context.account.state.kind !== 'signed-in')
      throw redirect({ to: '/sign-in', search: location.pathname === '/' ? {} : { to: location.href } });
  },
  component: Shell,
});
