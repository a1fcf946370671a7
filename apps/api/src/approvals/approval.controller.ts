import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { type ApprovalCase, ApprovalQueue, OrderApproval } from '@jembatan/ordering';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { IdDto } from '../input/id.dto';
import { presentOrder } from '../orders/order.presenter';
import { ApprovalDto, ApprovalPageDto, ApprovalQueryDto, ApprovalResultsDto, ApproveOrdersDto } from './approval.dto';

/** AMBER orders, for who decides. One at a time is decided by `/orders/{id}/approve` and `/reject`. */
@ApiTags('approvals')
@Controller('admin/approvals')
export class ApprovalController {
  constructor(
    private readonly queue: ApprovalQueue,
    private readonly approval: OrderApproval,
  ) {}

  /** What waits, with the store's history and a hint at the risk. */
  @Get()
  @Roles('admin')
  async list(@Caller() ctx: Ctx, @Query() { sort, limit, cursor }: ApprovalQueryDto): Promise<ApprovalPageDto> {
    const { items, nextCursor } = await this.queue.list(ctx, { sort, limit, after: cursor ?? null });
    return { items: items.map(present), nextCursor };
  }

  /** One of them; also an order that waits no more. */
  @Get(':id')
  @Roles('admin')
  async read(@Caller() ctx: Ctx, @Param() { id }: IdDto): Promise<ApprovalDto> {
    return present(await this.queue.get(ctx, id));
  }

  /**
   * Approves several as they were seen, in the order in which they are named, as far as the ceiling of this call goes: one that
   * cannot be approved, or does not fit, is named and keeps none of the others.
   */
  @Post()
  @HttpCode(200)
  @Roles('admin')
  @NotOnBehalf()
  async approve(@Caller() ctx: Ctx, @Body() body: ApproveOrdersDto): Promise<ApprovalResultsDto> {
    const results = await this.approval.approveEach(ctx, body);
    return {
      results: results.map(({ id, refusal }) =>
        refusal === null
          ? { id, outcome: 'approved', details: {} }
          : { id, outcome: 'refused', code: refusal.code, details: refusal.details },
      ),
    };
  }
}

const present = ({ history, risk, own, ...told }: ApprovalCase): ApprovalDto => ({
  order: presentOrder(told),
  history,
  risk,
  own,
});
