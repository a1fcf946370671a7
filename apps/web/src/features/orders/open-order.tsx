import { type ReactNode } from 'react';
import { Link, useLocation } from '@tanstack/react-router';
import { useSignedIn } from '../../app/hooks';
import { type WayBack } from '../../design/screen';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Where the reader was when they opened this, with the filter of then. */
    cameFrom?: WayBack;
  }
}

/** Leads to the whole order, and the order's page back to here. */
export function OpenOrder({ id, className, children }: { id: string; className?: string; children: ReactNode }) {
  const { pathname, search } = useLocation();
  // The reader stands there, so it is one of the app's own paths.
  const cameFrom = { to: pathname as WayBack['to'], search };
  return (
    <Link to="/orders/$id" params={{ id }} state={{ cameFrom }} className={className}>
      {children}
    </Link>
  );
}

/** Where the reader came from; who did not come from a list of theirs, to their list. */
export function useWayBack(): WayBack {
  const { user } = useSignedIn();
  const cameFrom = useLocation({ select: ({ state }) => state.cameFrom });
  return cameFrom ?? { to: user.roles.includes('admin') ? '/desk/orders' : '/orders' };
}
