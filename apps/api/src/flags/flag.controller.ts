import { Body, Controller, Get, Put } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { Flags } from '@jembatan/service-mode';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { FlagDto, FlagListDto, SetFlagDto } from './flag.dto';

@Controller('admin/flags')
export class FlagController {
  constructor(private readonly flags: Flags) {}

  @Roles('admin')
  @Get()
  list(): FlagListDto {
    return { items: this.flags.list().map((flag) => FlagDto.of(flag)), nextCursor: null };
  }

  @Roles('admin')
  @NotOnBehalf()
  @Put('CREDIT_CHECK_BYPASS')
  async set(@Caller() ctx: Ctx, @Body() { enabled, reason, until }: SetFlagDto): Promise<FlagDto> {
    const setting = { enabled, reason, until: until ? new Date(until) : null };
    return FlagDto.of(await this.flags.set(ctx, 'CREDIT_CHECK_BYPASS', setting));
  }
}
