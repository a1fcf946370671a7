import { Injectable } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { Clock, type Ctx } from '@jembatan/kernel';
import { Transactions, type Tx } from '@jembatan/platform';
import { actingStore } from './acting-store';
import { type Cart, CART_TERM_DAYS, type CartKey, type CartLine, type Reorder } from './cart';
import { cartChanged } from './cart.errors';
import { type UncheckedLine } from './cart.rules';
import { CartLinesService } from './cart-lines.service';
import { CartRepository } from './cart.repository';

const DAY_MS = 86_400_000;

export interface CartContents {
  readonly storeId?: string;
  readonly lines: readonly UncheckedLine[];
  /** The version that was read; null replaces whatever is there. */
  readonly version: number | null;
}

@Injectable()
export class CartService {
  constructor(
    private readonly transactions: Transactions,
    private readonly carts: CartRepository,
    private readonly lines: CartLinesService,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async open(ctx: Ctx, storeId?: string): Promise<Cart> {
    const key = this.key(ctx, storeId);
    return this.transactions.each((tx) => this.carts.open(tx, key, this.clock.now()));
  }

  /** @throws DomainError `cart.changed`, `order.sku_unknown` */
  async replace(ctx: Ctx, { storeId, lines, version }: CartContents): Promise<Cart> {
    const key = this.key(ctx, storeId);
    return this.transactions.run(async (tx) => this.save(tx, ctx, key, await this.lines.known(tx, lines), version));
  }

  /** Replaces the cart by the lines of an earlier order of the store that can still be ordered. */
  async reorder(ctx: Ctx, orderId: string, storeId?: string): Promise<Reorder> {
    const key = this.key(ctx, storeId);
    return this.transactions.run(async (tx) => {
      const { lines, left } = await this.lines.ofOrder(tx, key.storeId, orderId);
      return { cart: await this.save(tx, ctx, key, lines, null), left };
    });
  }

  /** Deletes the carts that nobody used for {@link CART_TERM_DAYS} days. Answers how many. */
  async purge(): Promise<number> {
    const since = new Date(this.clock.now().getTime() - CART_TERM_DAYS * DAY_MS);
    return this.transactions.each((tx) => this.carts.deleteUnusedSince(tx, since));
  }

  private key(ctx: Ctx, storeId?: string): CartKey {
    return { storeId: actingStore(ctx.actor, storeId), personId: ctx.actor.id };
  }

  /** An owner's own cart is a note to oneself; what somebody puts together in a store's name is a deed and leaves a record. */
  private async save(
    tx: Tx,
    ctx: Ctx,
    key: CartKey,
    lines: readonly CartLine[],
    version: number | null,
  ): Promise<Cart> {
    const cart = await this.carts.replace(tx, key, lines, version, this.clock.now());
    if (!cart) throw cartChanged((await this.carts.open(tx, key, this.clock.now())).version);
    if (ctx.actor.onBehalfOf)
      await this.audit.record(tx, ctx, {
        action: 'cart.replaced',
        object: { type: 'store', id: key.storeId },
        details: { version: cart.version, lines },
      });
    return cart;
  }
}
