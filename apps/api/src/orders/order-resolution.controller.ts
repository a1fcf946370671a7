import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { OrderQuery, OrderResolution } from '@jembatan/ordering';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { IdDto } from '../input/id.dto';
import { OrderDto } from './order.dto';
import { ResolveOrderDto } from './order-input.dto';
import { presentOrder } from './order.presenter';

/** After the ERP refused it, changed it, or never answered. */
@ApiTags('orders')
@Controller('orders/:id')
export class OrderResolutionController {
  constructor(
    private readonly resolution: OrderResolution,
    private readonly orders: OrderQuery,
  ) {}

  /** The ways out of `needs-review`. */
  @Post('resolve')
  @HttpCode(200)
  @Roles('admin')
  @NotOnBehalf()
  async resolve(@Caller() ctx: Ctx, @Param() { id }: IdDto, @Body() body: ResolveOrderDto): Promise<OrderDto> {
    await this.resolution.resolve(ctx, id, body);
    return this.present(ctx, id);
  }

  /** Tries again at once what waits; an order whose outcome is not known is looked up before anything is sent. */
  @Post('requeue')
  @HttpCode(200)
  @Roles('admin')
  @NotOnBehalf()
  async requeue(@Caller() ctx: Ctx, @Param() { id }: IdDto): Promise<OrderDto> {
    await this.resolution.requeue(ctx, id);
    return this.present(ctx, id);
  }

  private async present(ctx: Ctx, id: string): Promise<OrderDto> {
    return presentOrder(await this.orders.get(ctx, id));
  }
}
