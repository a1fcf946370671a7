import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ManualNotas, NotaKeying } from '@jembatan/intake';
import { type Ctx } from '@jembatan/kernel';
import { OrderQuery } from '@jembatan/ordering';
import { type FastifyReply } from 'fastify';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { IdDto } from '../input/id.dto';
import { OrderDto } from '../orders/order.dto';
import { ReasonDto, WantedLinesDto } from '../orders/order-input.dto';
import { presentOrder } from '../orders/order.presenter';
import { QuoteDto } from '../orders/quote.dto';
import { ClaimedNotaDto, KeyNotaDto, ManualNotaPageDto, NotaQueryDto } from './manual-nota.dto';
import { presentNota } from './manual-nota.presenter';

@ApiTags('manual-notas')
@Controller('admin/manual-notas')
export class NotaDeskController {
  constructor(
    private readonly notas: ManualNotas,
    private readonly keying: NotaKeying,
    private readonly orders: OrderQuery,
  ) {}

  /** Oldest first. */
  @Get()
  @Roles('admin', 'auditor')
  async list(@Caller() ctx: Ctx, @Query() query: NotaQueryDto): Promise<ManualNotaPageDto> {
    const { state, storeId, limit, cursor } = query;
    const asked = { state: state ?? null, storeId: storeId ?? null, limit, after: cursor ?? null };
    const { items, nextCursor } = await this.notas.list(ctx, asked);
    return { items: items.map(presentNota), nextCursor };
  }

  /** The note is the caller's to key for ten minutes; 409 `nota.claimed` while it is somebody else's. */
  @Post(':id/claim')
  @HttpCode(200)
  @Roles('admin')
  @NotOnBehalf()
  async claim(@Caller() ctx: Ctx, @Param() { id }: IdDto): Promise<ClaimedNotaDto> {
    return { until: await this.keying.claim(ctx, id) };
  }

  /** Prices, tax, stock and credit for the note's store. Changes nothing. */
  @Post(':id/quote')
  @HttpCode(200)
  @Roles('admin')
  @NotOnBehalf()
  quote(@Caller() ctx: Ctx, @Param() { id }: IdDto, @Body() { lines }: WantedLinesDto): Promise<QuoteDto> {
    return this.keying.quote(ctx, id, lines);
  }

  /** Places the order of the note, once; its owner is told who sent the photo. Refused, the note goes on waiting. */
  @Post(':id/order')
  @Roles('admin')
  @NotOnBehalf()
  @ApiCreatedResponse({ type: OrderDto })
  @ApiOkResponse({ type: OrderDto, description: 'It was keyed before, with the same contents' })
  async key(
    @Caller() ctx: Ctx,
    @Param() { id }: IdDto,
    @Body() { lines, paperDate, note, purchaseOrderNumber }: KeyNotaDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrderDto> {
    const placed = await this.keying.key(ctx, id, {
      lines,
      paperDate: paperDate ?? null,
      note: note ?? null,
      purchaseOrderNumber: purchaseOrderNumber ?? null,
    });
    if (placed.kind === 'created') return presentOrder(placed);
    void reply.status(200);
    return presentOrder(await this.orders.get(ctx, placed.orderId));
  }

  /** Nothing comes of it, and why. */
  @Post(':id/drop')
  @HttpCode(204)
  @Roles('admin')
  @NotOnBehalf()
  drop(@Caller() ctx: Ctx, @Param() { id }: IdDto, @Body() { reason }: ReasonDto): Promise<void> {
    return this.keying.drop(ctx, id, reason);
  }
}
