import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AuditTrail } from '@jembatan/audit';
import { type Ctx, SYSTEM } from '@jembatan/kernel';
import { OrderQuery } from '@jembatan/ordering';
import { Tasks } from '@jembatan/tasks';
import { Caller, Roles } from '../access/access.decorator';
import { IdDto } from '../input/id.dto';
import { PageQueryDto } from '../input/page.dto';
import { PersonNames } from '../people-names/person-names.service';
import { OrderDeedPageDto } from './order-audit.dto';

@ApiTags('order-desk')
@Controller('orders')
export class OrderAuditController {
  constructor(
    private readonly orders: OrderQuery,
    private readonly tasks: Tasks,
    private readonly trail: AuditTrail,
    private readonly names: PersonNames,
  ) {}

  /** What was recorded of the order and of the tasks about it, newest first. */
  @Get(':id/audit')
  @Roles('admin', 'auditor')
  async deeds(@Caller() ctx: Ctx, @Param() { id }: IdDto, @Query() query: PageQueryDto): Promise<OrderDeedPageDto> {
    await this.orders.get(ctx, id);
    const order = { type: 'order', id };
    const tasks = (await this.tasks.idsAbout(ctx, order)).map((task) => ({ type: 'task', id: task }));
    const { items, nextCursor } = await this.trail.of(ctx, [order, ...tasks], query);
    const names = await this.names.of(items.map(({ actorId }) => actorId));
    const named = items.map(({ onBehalfOf, ...deed }) => ({
      ...deed,
      actorName: names.get(deed.actorId) ?? null,
      bySystem: deed.actorId === SYSTEM.id,
      onBehalf: onBehalfOf !== null,
    }));
    return { items: named, nextCursor };
  }
}
