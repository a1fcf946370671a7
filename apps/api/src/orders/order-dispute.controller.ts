import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { OrderDispute, OrderQuery } from '@jembatan/ordering';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { IdDto } from '../input/id.dto';
import { OrderDto } from './order.dto';
import { ReasonDto } from './order-input.dto';
import { presentOrder } from './order.presenter';

/** What the owner says of an order made in the store's name. */
@ApiTags('orders')
@Controller('orders/:id')
export class OrderDisputeController {
  constructor(
    private readonly disputes: OrderDispute,
    private readonly orders: OrderQuery,
  ) {}

  /** The owner knows of the order. */
  @Post('confirm')
  @HttpCode(200)
  @Roles('store_owner')
  @NotOnBehalf()
  async confirm(@Caller() ctx: Ctx, @Param() { id }: IdDto): Promise<OrderDto> {
    await this.disputes.confirm(ctx, id);
    return this.present(ctx, id);
  }

  /** The owner did not want it: it is held until an admin releases it. */
  @Post('dispute')
  @HttpCode(200)
  @Roles('store_owner')
  @NotOnBehalf()
  async dispute(@Caller() ctx: Ctx, @Param() { id }: IdDto, @Body() { reason }: ReasonDto): Promise<OrderDto> {
    await this.disputes.dispute(ctx, id, reason);
    return this.present(ctx, id);
  }

  /** Lets a disputed order go on where it was held. */
  @Post('release')
  @HttpCode(200)
  @Roles('admin')
  @NotOnBehalf()
  async release(@Caller() ctx: Ctx, @Param() { id }: IdDto): Promise<OrderDto> {
    await this.disputes.release(ctx, id);
    return this.present(ctx, id);
  }

  private async present(ctx: Ctx, id: string): Promise<OrderDto> {
    const { order, timeline } = await this.orders.get(ctx, id);
    return presentOrder(order, timeline);
  }
}
