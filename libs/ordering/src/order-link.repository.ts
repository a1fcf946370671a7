import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type OrderLinkClaims } from './order-link';

export interface StoredLink extends OrderLinkClaims {
  readonly usedAt: Date | null;
}

@Injectable()
export class OrderLinkRepository {
  async insert(tx: Tx, links: readonly (OrderLinkClaims & { readonly hash: Buffer })[]): Promise<void> {
    await tx.sql`insert into order_link (token_hash, order_id, purpose, expires_at)
      select * from unnest(${links.map(({ hash }) => hash)}::bytea[], ${links.map(({ orderId }) => orderId)}::uuid[],
        ${links.map(({ purpose }) => purpose)}::text[], ${links.map(({ expiresAt }) => expiresAt)}::timestamptz[])`;
  }

  async find(tx: Tx, hash: Buffer): Promise<StoredLink | null> {
    const [row] = await tx.sql<StoredLink[]>`
      select order_id as "orderId", purpose, expires_at as "expiresAt", used_at as "usedAt" from order_link
      where token_hash = ${hash}`;
    return row ?? null;
  }

  /** As `find`, and nobody else uses the link until the transaction ends. */
  async hold(tx: Tx, hash: Buffer): Promise<StoredLink | null> {
    const [row] = await tx.sql<StoredLink[]>`
      select order_id as "orderId", purpose, expires_at as "expiresAt", used_at as "usedAt" from order_link
      where token_hash = ${hash} for update`;
    return row ?? null;
  }

  async use(tx: Tx, hash: Buffer, at: Date): Promise<void> {
    await tx.sql`update order_link set used_at = ${at} where token_hash = ${hash}`;
  }
}
