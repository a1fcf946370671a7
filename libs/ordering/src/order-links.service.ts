import { createHash, hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type Ctx, Ids } from '@jembatan/kernel';
import { Config, Transactions, type Tx } from '@jembatan/platform';
import { type Order } from './order';
import {
  isSignedFor,
  ORDER_LINK_DAYS,
  ORDER_LINK_PURPOSES,
  ORDER_LINK_TOKEN,
  type OrderLinkPurpose,
  signedToken,
} from './order-link';
import { OrderLinkRepository, type StoredLink } from './order-link.repository';
import { linkExpired, linkUnknown, linkUsed } from './order.errors';
import { OrderRepository } from './order.repository';

const DAY_MS = 86_400_000;

/** What the holder of a link may see. */
export interface LinkedOrder {
  readonly order: Order;
  readonly purpose: OrderLinkPurpose;
  readonly expiresAt: Date;
  readonly used: boolean;
}

/** What only the making of links needs. */
@Injectable()
export class OrderLinkTools {
  constructor(
    readonly clock: Clock,
    readonly ids: Ids,
    readonly config: Config,
  ) {}
}

/**
 * Links by which an owner confirms or disputes an order without signing in. The token stands in the fragment, so that it
 * reaches no server log; only its hash is stored.
 */
@Injectable()
export class OrderLinks {
  private readonly key: Buffer;

  constructor(
    private readonly links: OrderLinkRepository,
    private readonly orders: OrderRepository,
    private readonly transactions: Transactions,
    private readonly tools: OrderLinkTools,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', tools.config.JWT_SECRET, '', 'jembatan order link', 32));
  }

  /** Makes both links of an order in one statement; the order must be written by an earlier one. */
  make(tx: Tx, orderId: string): { readonly urls: Record<OrderLinkPurpose, string>; readonly written: Promise<void> } {
    const { clock, ids, config } = this.tools;
    const expiresAt = new Date(clock.now().getTime() + ORDER_LINK_DAYS * DAY_MS);
    const made = ORDER_LINK_PURPOSES.map((purpose) => {
      const claims = { orderId, purpose, expiresAt };
      return { ...claims, token: signedToken(this.key, ids.secret(32), claims) };
    });
    const url = (wanted: OrderLinkPurpose): string =>
      `${new URL(config.PUBLIC_URL).origin}/order-link#token=${made.find(({ purpose }) => purpose === wanted)?.token}`;
    return {
      urls: { confirm: url('confirm'), dispute: url('dispute') },
      written: this.links.insert(
        tx,
        made.map(({ token, ...claims }) => ({ ...claims, hash: hashOf(token) })),
      ),
    };
  }

  /** What the link is for; changes nothing. @throws DomainError `order.link_unknown`, `order.link_expired` */
  async show(_ctx: Ctx, token: string): Promise<LinkedOrder> {
    return this.transactions.each(async (tx) => {
      const link = this.checked(token, await this.links.find(tx, hashOf(token)));
      const { orderId, purpose, expiresAt, usedAt } = link;
      return { order: await this.orders.get(tx, orderId), purpose, expiresAt, used: usedAt !== null };
    });
  }

  /**
   * Uses the link up, for exactly this order and purpose.
   * @throws DomainError `order.link_unknown`, `order.link_expired`, `order.link_used`
   */
  async use(tx: Tx, token: string, orderId: string, purpose: OrderLinkPurpose): Promise<void> {
    const hash = hashOf(token);
    const link = this.checked(token, await this.links.hold(tx, hash));
    if (link.orderId !== orderId || link.purpose !== purpose) throw linkUnknown();
    if (link.usedAt !== null) throw linkUsed();
    await this.links.use(tx, hash, this.tools.clock.now());
  }

  private checked(token: string, link: StoredLink | null): StoredLink {
    if (!ORDER_LINK_TOKEN.test(token) || !link || !isSignedFor(this.key, token, link)) throw linkUnknown();
    if (link.expiresAt <= this.tools.clock.now()) throw linkExpired();
    return link;
  }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
