import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { theme, variables } from '../design/theme';
import { type Account } from './account';
import { AccountContext, useAccountState } from './hooks';
import { router } from './router';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      refetchOnWindowFocus: true,
      refetchOnReconnect: true,
      staleTime: 30_000,
      gcTime: 600_000,
      // Without a connection a screen says so at once; it does not wait in silence for one.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

export function App({ account }: { account: Account }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <AccountContext value={account}>
          <Suspense>
            <Routes account={account} />
          </Suspense>
        </AccountContext>
      </QueryClientProvider>
    </MantineProvider>
  );
}

function Routes({ account }: { account: Account }): ReactNode {
  const state = useAccountState();
  const led = useRef(state);
  useEffect(() => {
    if (led.current === state) return;
    led.current = state;
    // Whoever is signed out meanwhile is led to the sign-in.
    void router.invalidate();
  }, [state]);
  return <RouterProvider router={router} context={{ account, state }} />;
}
