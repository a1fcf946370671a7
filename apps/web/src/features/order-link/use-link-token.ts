import { useEffect, useState } from 'react';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { tokenIn } from './link-token.rules';

/** The link's token, kept by this page alone: it leaves the address, and with it the history, at once. */
export function useLinkToken(): string | null {
  const { history } = useRouter();
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const [token, setToken] = useState(() => tokenIn(hash));
  const found = tokenIn(hash);
  // Another link opened in the same tab changes the fragment only.
  if (found !== null && found !== token) setToken(found);
  useEffect(() => {
    if (hash !== '') history.replace('/order-link');
  }, [hash, history]);
  return token;
}
