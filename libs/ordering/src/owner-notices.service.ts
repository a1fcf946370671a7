import { Injectable } from '@nestjs/common';
import { type Ctx, type Money } from '@jembatan/kernel';
import { Notices, type OrderSummary, type PaperNote } from '@jembatan/notices';
import { type Tx } from '@jembatan/platform';
import { type Contact, OwnerContacts, shadowRefused, ShadowRights } from '@jembatan/shadow';
import { type Order } from './order';
import { ORDER_LINK_DAYS } from './order-link';
import { OrderLinks } from './order-links.service';
import { addressesOf } from './owner-address.rules';

export type ToldOrder = Pick<Order, 'id' | 'number' | 'storeId' | 'storeName' | 'lines' | 'totals'>;

/** Tells the real owner of a store of what was ordered in the store's name, in the transaction of the order. */
@Injectable()
export class OwnerNotices {
  constructor(
    private readonly contacts: OwnerContacts,
    private readonly rights: ShadowRights,
    private readonly notices: Notices,
    private readonly links: OrderLinks,
  ) {}

  /**
   * May the salesman place an order of this amount, and how will the owner hear of it? In one flight.
   * @throws DomainError the code of the refusal, e.g. `shadow.no_contact`
   */
  async judge(tx: Tx, ctx: Ctx, storeId: string, amount: Money, placedAt: Date | null): Promise<Contact> {
    const [verdict, contact] = await Promise.all([
      this.rights.judge(tx, ctx, { act: 'order:place', amount, placedAt }),
      this.contacts.of(tx, storeId),
    ]);
    if (verdict.kind === 'denied') throw shadowRefused(verdict.reason);
    if (addressesOf(contact).to.length === 0) throw shadowRefused('shadow.no_contact');
    return contact;
  }

  /** All statements are asked for before it waits; the order must be written by an earlier one. */
  async tellPlaced(tx: Tx, ctx: Ctx, order: ToldOrder, contact: Contact): Promise<void> {
    const salesmanName = ctx.actor.onBehalfOf?.salesman.name;
    if (salesmanName === undefined) throw new Error('Nobody is acted for');
    const { values, written } = this.message(tx, order);
    await Promise.all([
      written,
      this.notices.tell(tx, ctx, {
        ...addressesOf(contact),
        template: 'order-on-behalf',
        values: { ...values, salesmanName },
        about: { orderId: order.id, storeId: order.storeId },
      }),
    ]);
  }

  /** An order that somebody placed in the store’s name has other lines. False when nobody can be reached any more. */
  async tellChanged(tx: Tx, ctx: Ctx, order: ToldOrder): Promise<boolean> {
    const addresses = addressesOf(await this.contacts.of(tx, order.storeId));
    if (addresses.to.length === 0) return false;
    const { values, written } = this.message(tx, order);
    await Promise.all([
      written,
      this.notices.tell(tx, ctx, {
        ...addresses,
        template: 'order-lines-changed',
        values,
        about: { orderId: order.id, storeId: order.storeId },
      }),
    ]);
    return true;
  }

  /** An order that an admin entered, from a paper note or from a file. False when nobody can be reached. */
  async tellEntered(tx: Tx, ctx: Ctx, order: ToldOrder, paper: PaperNote | null): Promise<boolean> {
    const addresses = addressesOf(await this.contacts.of(tx, order.storeId));
    if (addresses.to.length === 0) return false;
    const { values, written } = this.message(tx, order);
    await Promise.all([
      written,
      this.notices.tell(tx, ctx, {
        ...addresses,
        template: 'order-entered',
        values: { ...values, paper },
        about: { orderId: order.id, storeId: order.storeId },
      }),
    ]);
    return true;
  }

  private message(tx: Tx, order: ToldOrder) {
    const { urls, written } = this.links.make(tx, order.id);
    const values = {
      storeName: order.storeName,
      order: summaryOf(order),
      confirmLink: urls.confirm,
      disputeLink: urls.dispute,
      days: ORDER_LINK_DAYS,
    };
    return { values, written };
  }
}

const summaryOf = ({ number, lines, totals }: ToldOrder): OrderSummary => ({
  number,
  lines: lines.map(({ name, quantity, unit, net }) => ({ name, quantity, unit, net })),
  net: totals.net,
  discount: totals.discount,
  tax: totals.tax,
  grandTotal: totals.grandTotal,
});
