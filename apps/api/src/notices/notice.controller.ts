import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { Notices } from '@jembatan/notices';
import { Caller, Roles } from '../access/access.decorator';
import { NoticePageDto, NoticeQueryDto } from './notice.dto';

@ApiTags('audit')
@Controller('audit/notices')
export class NoticeController {
  constructor(private readonly notices: Notices) {}

  /** How the delivery of every message stands, newest first; one line for each channel. */
  @Get()
  @Roles('auditor', 'admin')
  async list(@Caller() ctx: Ctx, @Query() { state, orderId, limit, cursor }: NoticeQueryDto): Promise<NoticePageDto> {
    const page = await this.notices.list(ctx, { state: state ?? null, orderId, limit, cursor: cursor ?? null });
    return { ...page, items: page.items.map(({ to, ...standing }) => ({ ...standing, recipient: to })) };
  }
}
