import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { type ManualNota, ManualNotas } from '@jembatan/intake';
import { OrderQuery } from '@jembatan/ordering';
import { Caller, ReadsPersonalData, SignedIn } from '../access/access.decorator';
import { IdDto } from '../input/id.dto';
import { OrderDto, OrderPageDto } from './order.dto';
import { OrdersQueryDto } from './order-input.dto';
import { presentOrder } from './order.presenter';

@ApiTags('orders')
@Controller('orders')
export class OrderController {
  constructor(
    private readonly orders: OrderQuery,
    private readonly notas: ManualNotas,
  ) {}

  /** Newest first: owners see those of their stores, placers their own, admins, auditors and the helpdesk all. */
  @Get()
  @SignedIn()
  @ReadsPersonalData('order')
  async list(@Caller() ctx: Ctx, @Query() query: OrdersQueryDto): Promise<OrderPageDto> {
    const { status, storeId, from, to, onBehalf, limit, cursor } = query;
    const { items, nextCursor } = await this.orders.list(ctx, {
      status: status ?? null,
      storeId: storeId ?? null,
      from: from === undefined ? null : new Date(from),
      to: to === undefined ? null : new Date(to),
      onBehalf: onBehalf === 'true',
      limit,
      after: cursor ?? null,
    });
    return { items: items.map(presentOrder), nextCursor };
  }

  @Get(':id')
  @SignedIn()
  @ReadsPersonalData('order')
  async read(@Caller() ctx: Ctx, @Param() { id }: IdDto): Promise<OrderDto> {
    const told = await this.orders.get(ctx, id);
    const nota = told.order.origin === 'manual' ? await this.notas.ofOrder(ctx, id) : null;
    return { ...presentOrder(told), ...(nota && { paperPhotos: pathsOf(nota) }) };
  }
}

const pathsOf = ({ id, here }: ManualNota): string[] =>
  here.map((number) => `/api/v1/manual-notas/${id}/photos/${number}`);
