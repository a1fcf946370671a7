import { Injectable } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { Clock, type Ctx, Ids, type Page } from '@jembatan/kernel';
import { Transactions, type Tx } from '@jembatan/platform';
import { actingStore } from './acting-store';
import { CartLinesService } from './cart-lines.service';
import { cursorInvalid, templateNotFound } from './order-template.errors';
import { type OrderTemplate, type OrderTemplateContents } from './order-template';
import { OrderTemplateRepository } from './order-template.repository';

export interface OrderTemplatesQuery {
  readonly storeId?: string;
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

  /** @throws DomainError `list.cursor_invalid` */
  async list(ctx: Ctx, { storeId, cursor, limit }: OrderTemplatesQuery): Promise<Page<OrderTemplate>> {
    const store = actingStore(ctx.actor, storeId);
    const after = cursor === undefined ? '' : nameIn(cursor);
    const found = await this.transactions.each((tx) => this.templates.list(tx, store, after, limit + 1));
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last ? Buffer.from(last.name).toString('base64url') : null };
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

function nameIn(cursor: string): string {
  const name = Buffer.from(cursor, 'base64url').toString();
  if (name.includes('\0') || Buffer.from(name).toString('base64url') !== cursor) throw cursorInvalid();
  return name;
}
