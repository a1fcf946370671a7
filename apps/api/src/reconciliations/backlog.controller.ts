import { Controller, Get, Query } from '@nestjs/common';
import { OrderBacklogQuery } from '@jembatan/ordering';
import { Roles } from '../access/access.decorator';
import { BacklogDto, BacklogQueryDto } from './backlog.dto';

@Controller('admin/backlog')
export class BacklogController {
  constructor(private readonly backlog: OrderBacklogQuery) {}

  /** What a run of Reconcile_Orders would take up now: the sums, and store by store. */
  @Roles('admin')
  @Get()
  async waiting(@Query() { sort, limit, cursor }: BacklogQueryDto): Promise<BacklogDto> {
    const { totals, stores } = await this.backlog.waiting({ sort, limit, after: cursor ?? null });
    return { totals, ...stores };
  }
}
