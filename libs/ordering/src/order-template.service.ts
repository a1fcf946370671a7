import { Injectable } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { Clock, type Ctx, Ids, type Page } from '@jembatan/kernel';
import { Transactions, type Tx } from '@jembatan/platform';
import { actingStore } from './acting-store';
import { CartLinesService } from './cart-lines.service';
import { templateNotFound } from './order-template.errors';
import { type OrderTemplate, type OrderTemplateContents } from './order-template';
import { OrderTemplateRepository } from './order-template.repository';

export interface OrderTemplatesQuery {
  readonly storeId?: string;
  /** The last id of the page before; ids grow with time. */
  readonly cursor?: string;
  readonly limit: number;
}

@Injectable()
export class OrderTemplateService {
  constructor(
    private readonly transactions: Transactions,
    private readonly templates: OrderTemplateRepository,
    private readonly lines: CartLinesService,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async list(ctx: Ctx, { storeId, cursor, limit }: OrderTemplatesQuery): Promise<Page<OrderTemplate>> {
    const store = actingStore(ctx.actor, storeId);
    const found = await this.transactions.each((tx) => this.templates.list(tx, store, cursor ?? null, limit + 1));
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  /** @throws DomainError `order_template.name_taken`, `order.sku_unknown` */
  async create(ctx: Ctx, contents: OrderTemplateContents, storeId?: string): Promise<OrderTemplate> {
    const store = actingStore(ctx.actor, storeId);
    return this.transactions.run(async (tx) => {
      const template = await this.template(tx, this.ids.next(), contents);
      await this.templates.insert(tx, store, template);
      await this.record(tx, ctx, 'order_template.created', template.id, { storeId: store, name: template.name });
      return template;
    });
  }

  /** @throws DomainError `order_template.not_found`, `order_template.name_taken`, `order.sku_unknown` */
  async replace(ctx: Ctx, id: string, contents: OrderTemplateContents, storeId?: string): Promise<OrderTemplate> {
    const store = actingStore(ctx.actor, storeId);
    return this.transactions.run(async (tx) => {
      const template = await this.template(tx, id, contents);
      if (!(await this.templates.update(tx, store, template))) throw templateNotFound(id);
      await this.record(tx, ctx, 'order_template.replaced', id, { storeId: store, name: template.name });
      return template;
    });
  }

  /** @throws DomainError `order_template.not_found` */
  async remove(ctx: Ctx, id: string, storeId?: string): Promise<void> {
    const store = actingStore(ctx.actor, storeId);
    await this.transactions.run(async (tx) => {
      if (!(await this.templates.delete(tx, store, id))) throw templateNotFound(id);
      await this.record(tx, ctx, 'order_template.removed', id, { storeId: store });
    });
  }

  private async template(tx: Tx, id: string, { name, lines }: OrderTemplateContents): Promise<OrderTemplate> {
    return { id, name, lines: await this.lines.known(tx, lines), updatedAt: this.clock.now() };
  }

  private async record(tx: Tx, ctx: Ctx, action: string, id: string, details: object): Promise<void> {
    await this.audit.record(tx, ctx, { action, object: { type: 'order-template', id }, details: { ...details } });
  }
}
