import { useCallback } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDevice, useSignedIn } from '../../app/hooks';
import { type Cart } from '../../offline';

/** What was tapped and is not written yet: taps follow each other faster than a disk, and none may be lost. */
const unwritten = new Map<string, Cart>();

/** Everything that writes a store's cart waits its turn: an order is placed after the last tap was kept. */
export const cartTurn = (storeId: string): { readonly id: string } => ({ id: `cart-${storeId}` });

export interface KeptCart {
  /** Undefined while it is being read. */
  readonly cart: Cart | undefined;
  /** Shown at once, kept on the device in the order of the taps. */
  readonly change: (to: (cart: Cart) => Cart) => void;
  /** Why the last change was not kept; what is shown is what is kept. */
  readonly error: Error | null;
}

export function useCart(storeId: string): KeptCart {
  const { device } = useSignedIn();
  const queries = useQueryClient();
  const name = `${device.userId} ${storeId}`;
  const { data: cart, error } = useDevice(
    'carts',
    [storeId],
    async (kept) => unwritten.get(name) ?? (await kept.cart(storeId)),
  );
  const save = useMutation({
    scope: cartTurn(storeId),
    mutationFn: async (next: Cart) => {
      try {
        await device.saveCart(next);
      } finally {
        if (unwritten.get(name) === next) unwritten.delete(name);
      }
    },
    onError: () => queries.invalidateQueries({ queryKey: ['device', device.userId, 'carts', storeId] }),
  });
  const { mutate } = save;
  const change = useCallback(
    (to: (cart: Cart) => Cart) => {
      const key = ['device', device.userId, 'carts', storeId];
      const before = queries.getQueryData<Cart>(key);
      if (!before) return;
      const next = to(before);
      unwritten.set(name, next);
      queries.setQueryData(key, next);
      mutate(next);
    },
    [device, queries, storeId, name, mutate],
  );
  return { cart, change, error: error ?? save.error };
}
