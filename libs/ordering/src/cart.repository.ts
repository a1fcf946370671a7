import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type Cart, type CartKey, type CartLine, EMPTY_CART } from './cart';

@Injectable()
export class CartRepository {
  /** The cart, or an empty one. Opening it counts as use, written at most once a day. */
  async open(tx: Tx, { storeId, personId }: CartKey, now: Date): Promise<Cart> {
    const [found] = await tx.sql<(Cart & { stale: boolean })[]>`
      select lines, version, updated_at as "updatedAt", used_at < ${now}::timestamptz - interval '1 day' as stale
      from cart where store_id = ${storeId} and person_id = ${personId}`;
    if (!found) return EMPTY_CART;
    const { stale, ...cart } = found;
    if (stale) await tx.sql`update cart set used_at = ${now} where store_id = ${storeId} and person_id = ${personId}`;
    return cart;
  }

  /**
   * Replaces the whole cart if its version is still `expected` (null: whatever it is).
   * Null when it is another.
   */
  async replace(
    tx: Tx,
    { storeId, personId }: CartKey,
    lines: readonly CartLine[],
    expected: number | null,
    now: Date,
  ): Promise<Cart | null> {
    const [cart] = await tx.sql<Cart[]>`
      insert into cart (store_id, person_id, lines, version, updated_at, used_at)
      select ${storeId}::uuid, ${personId}::uuid, ${JSON.stringify(lines)}::jsonb, 1, ${now}::timestamptz, ${now}::timestamptz
      where coalesce(${expected}::int, 0) = 0
         or exists (select from cart where store_id = ${storeId} and person_id = ${personId})
      on conflict (store_id, person_id) do update
        set lines = excluded.lines, version = cart.version + 1, updated_at = excluded.updated_at, used_at = excluded.used_at
        where ${expected}::int is null or cart.version = ${expected}
      returning lines, version, updated_at as "updatedAt"`;
    return cart ?? null;
  }

  async deleteUnusedSince(tx: Tx, since: Date): Promise<number> {
    const [, count] = await tx.sql<[unknown[], number]>`delete from cart where used_at < ${since}`;
    return count;
  }
}
