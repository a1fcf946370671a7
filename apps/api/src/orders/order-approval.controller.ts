import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { OrderApproval, OrderCancelling, OrderQuery } from '@jembatan/ordering';
import { Caller, NotOnBehalf, OnBehalf, Roles } from '../access/access.decorator';
import { IdDto } from '../input/id.dto';
import { OrderDto } from './order.dto';
import { ApproveOrderDto, ReasonDto, RejectOrderDto } from './order-input.dto';
import { presentOrder } from './order.presenter';

/** Before the ERP has it. */
@ApiTags('orders')
@Controller('orders/:id')
export class OrderApprovalController {
  constructor(
    private readonly approval: OrderApproval,
    private readonly cancelling: OrderCancelling,
    private readonly orders: OrderQuery,
  ) {}

  /** Passes an AMBER order on. Of two approvers one wins, the other gets 409. Not one's own order. */
  @Post('approve')
  @HttpCode(200)
  @Roles('admin')
  @NotOnBehalf()
  async approve(@Caller() ctx: Ctx, @Param() { id }: IdDto, @Body() body: ApproveOrderDto): Promise<OrderDto> {
    await this.approval.approve(ctx, id, body);
    return this.present(ctx, id);
  }

  @Post('reject')
  @HttpCode(200)
  @Roles('admin')
  @NotOnBehalf()
  async reject(@Caller() ctx: Ctx, @Param() { id }: IdDto, @Body() body: RejectOrderDto): Promise<OrderDto> {
    await this.approval.reject(ctx, id, body.reason, body.contentHash ?? null);
    return this.present(ctx, id);
  }

  /** Takes the order back; 409 `order.being_sent` once it may be in the ERP. */
  @Post('cancel')
  @HttpCode(200)
  @Roles('store_owner', 'admin')
  @OnBehalf('order:cancel')
  async cancel(@Caller() ctx: Ctx, @Param() { id }: IdDto, @Body() { reason }: ReasonDto): Promise<OrderDto> {
    await this.cancelling.cancel(ctx, id, reason);
    return this.present(ctx, id);
  }

  private async present(ctx: Ctx, id: string): Promise<OrderDto> {
    return presentOrder(await this.orders.get(ctx, id));
  }
}
