import { useState } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useSignedIn } from '../../app/hooks';
import { currentPosition } from '../../app/position';
import { type CommandLine } from '../../offline';
import { commandLinesOf } from './cart.rules';
import { type Shop } from './in-store';
import { cartTurn } from './use-cart';

const POSITION_GOOD_MS = 60_000;

export interface Placing {
  /** From the tap on, until it failed: the order is being kept, or is kept and its screen is opened. */
  readonly under: boolean;
  readonly error: Error | null;
  /** Null while a line has a fault. */
  readonly place: (() => void) | null;
}

/** Places the cart with one tap, and never twice: a second tap finds the button off, a second tab the cart changed. */
export function usePlacing({ storeId, visit, cart, quote }: Shop): Placing {
  const { device } = useSignedIn();
  const navigate = useNavigate();
  const position = useHere(visit !== null);
  const [under, setUnder] = useState(false);
  const lines = commandLinesOf(quote);
  const note = cart.note.trim();
  const purchaseOrderNumber = cart.purchaseOrderNumber.trim();
  const { mutate, error } = useMutation({
    // After the last change of the cart was kept.
    scope: cartTurn(storeId),
    mutationFn: (ordered: readonly CommandLine[]) =>
      device.place({
        ...{ storeId, visitId: visit?.id ?? null, lines: ordered, grandTotal: quote.totals.grandTotal },
        ...(note && { note }),
        ...(purchaseOrderNumber && { purchaseOrderNumber }),
        ...(position && { position }),
      }),
    onSuccess: (key) => navigate({ to: '/stores/$storeId/placed/$key', params: { storeId, key }, replace: true }),
    onError: () => setUnder(false),
  });
  const place = (): void => {
    if (!lines) return;
    setUnder(true);
    mutate(lines);
  };
  return { under, error: under ? null : error, place: lines && place };
}

/** Looked for while the reader looks at the cart: placing waits for nothing. */
function useHere(wanted: boolean) {
  const { data } = useQuery({
    queryKey: ['position'],
    queryFn: async () => (await currentPosition()) ?? null,
    enabled: wanted,
    staleTime: POSITION_GOOD_MS,
  });
  return data ?? undefined;
}
