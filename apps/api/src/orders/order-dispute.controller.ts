import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { OrderDispute, OrderLinks, OrderQuery } from '@jembatan/ordering';
import { Caller, NotOnBehalf, OrOrderLink, Roles } from '../access/access.decorator';
import { IdDto } from '../input/id.dto';
import { OrderLink } from '../order-links/order-link.decorator';
import { LinkedOrderDto } from '../order-links/order-link.dto';
import { presentLinked } from '../order-links/order-link.presenter';
import { OrderDto } from './order.dto';
import { ReasonDto } from './order-input.dto';
import { presentOrder } from './order.presenter';

const ORDER_OR_LINKED = {
  schema: { oneOf: [OrderDto, LinkedOrderDto].map((dto) => ({ $ref: getSchemaPath(dto) })) },
};

/** What the owner says of an order made in the store's name. */
@ApiTags('orders')
@ApiExtraModels(OrderDto, LinkedOrderDto)
@Controller('orders/:id')
export class OrderDisputeController {
  constructor(
    private readonly disputes: OrderDispute,
    private readonly links: OrderLinks,
    private readonly orders: OrderQuery,
  ) {}

  /** The owner knows of the order. With a link instead of signing in, the answer is what the link shows. */
  @Post('confirm')
  @HttpCode(200)
  @Roles('store_owner')
  @OrOrderLink()
  @NotOnBehalf()
  @ApiOkResponse(ORDER_OR_LINKED)
  async confirm(
    @Caller() ctx: Ctx,
    @Param() { id }: IdDto,
    @OrderLink() link: string | null,
  ): Promise<OrderDto | LinkedOrderDto> {
    await this.disputes.confirm(ctx, id, link);
    return this.answer(ctx, id, link);
  }

  /**
   * The owner did not want it: it is held until an admin releases it, or marked once it is over. With a link instead of
   * signing in, the answer is what the link shows.
   */
  @Post('dispute')
  @HttpCode(200)
  @Roles('store_owner')
  @OrOrderLink()
  @NotOnBehalf()
  @ApiOkResponse(ORDER_OR_LINKED)
  async dispute(
    @Caller() ctx: Ctx,
    @Param() { id }: IdDto,
    @Body() { reason }: ReasonDto,
    @OrderLink() link: string | null,
  ): Promise<OrderDto | LinkedOrderDto> {
    await this.disputes.dispute(ctx, id, reason, link);
    return this.answer(ctx, id, link);
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

  private async answer(ctx: Ctx, id: string, link: string | null): Promise<OrderDto | LinkedOrderDto> {
    return link === null ? this.present(ctx, id) : presentLinked(await this.links.show(ctx, link));
  }

  private async present(ctx: Ctx, id: string): Promise<OrderDto> {
    return presentOrder(await this.orders.get(ctx, id));
  }
}
