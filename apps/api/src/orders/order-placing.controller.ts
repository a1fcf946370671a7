import { Body, Controller, HttpCode, HttpStatus, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { actingStore, OrderPlacing, OrderQuery, OrderQuote, type PlaceOrder } from '@jembatan/ordering';
import { type FastifyReply } from 'fastify';
import { Caller, OnBehalf, ReadsPersonalData, Roles } from '../access/access.decorator';
import { atDeviceTime, atPosition } from '../access/at-position';
import { StoreChoiceDto } from '../carts/cart.dto';
import { IdempotencyKey } from './idempotency-key.decorator';
import { OrderDto } from './order.dto';
import { PlaceOrderDto, WantedLinesDto } from './order-input.dto';
import { presentOrder } from './order.presenter';
import { QuoteDto } from './quote.dto';

@ApiTags('orders')
@Controller('orders')
export class OrderPlacingController {
  constructor(
    private readonly placing: OrderPlacing,
    private readonly quotes: OrderQuote,
    private readonly orders: OrderQuery,
  ) {}

  /** Places an order, once for each key: the same key and contents again answer the same order, with 200. */
  @Post()
  @Roles('store_owner')
  @OnBehalf('order:place')
  @ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } })
  @ApiCreatedResponse({ type: OrderDto })
  @ApiOkResponse({ type: OrderDto, description: 'The key was used before, with the same contents' })
  async place(
    @Caller() ctx: Ctx,
    @IdempotencyKey() idempotencyKey: string,
    @Query() { storeId }: StoreChoiceDto,
    @Body() body: PlaceOrderDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrderDto> {
    const placed = await this.placing.place(
      atDeviceTime(atPosition(ctx, body.position), body.placedAt),
      actingStore(ctx.actor, storeId),
      commandOf(idempotencyKey, body),
    );
    if (placed.kind === 'created') return presentOrder(placed);
    void reply.status(HttpStatus.OK);
    return presentOrder(await this.orders.get(ctx, placed.orderId));
  }

  /** Prices, tax, stock and credit of an order that is not placed. Faults are shown at their lines. */
  @Post('quote')
  @HttpCode(HttpStatus.OK)
  @Roles('store_owner')
  @OnBehalf('order:quote')
  @ReadsPersonalData('quote')
  quote(
    @Caller() ctx: Ctx,
    @Query() { storeId }: StoreChoiceDto,
    @Body() { lines }: WantedLinesDto,
  ): Promise<QuoteDto> {
    return this.quotes.quote(ctx, actingStore(ctx.actor, storeId), lines);
  }
}

const commandOf = (
  idempotencyKey: string,
  { lines, note, purchaseOrderNumber, placedAt }: PlaceOrderDto,
): PlaceOrder => ({
  idempotencyKey,
  lines,
  note: note ?? null,
  purchaseOrderNumber: purchaseOrderNumber ?? null,
  placedAt: placedAt === undefined ? null : new Date(placedAt),
  entry: null,
});
