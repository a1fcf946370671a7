import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { type Ctx, SYSTEM } from '@jembatan/kernel';
import { ModeHistory, ServiceMode } from '@jembatan/service-mode';
import { Caller, NotOnBehalf, Public, Roles } from '../access/access.decorator';
import { PersonNames } from '../people-names/person-names.service';
import { ModeHistoryPageDto, ModeHistoryQueryDto } from './mode-history.dto';
import { ServiceModeDto, SetServiceModeDto } from './service-mode.dto';

@Controller()
export class ServiceModeController {
  constructor(
    private readonly serviceMode: ServiceMode,
    private readonly changes: ModeHistory,
    private readonly names: PersonNames,
  ) {}

  @Public()
  @Get('service-mode')
  current(): ServiceModeDto {
    return ServiceModeDto.of(this.serviceMode.current());
  }

  /** Every change of mode and flag: who, when, why and until when, newest first. */
  @Roles('admin')
  @Get('admin/service-mode/history')
  async history(@Caller() ctx: Ctx, @Query() { limit, cursor }: ModeHistoryQueryDto): Promise<ModeHistoryPageDto> {
    const { items, nextCursor } = await this.changes.list(ctx, { limit, cursor: cursor ?? null });
    const names = await this.names.of(items.map(({ by }) => by));
    const told = items.map(({ by, ...change }) => ({
      ...change,
      by: by === SYSTEM.id ? null : { id: by, name: names.get(by) ?? '' },
    }));
    return { items: told, nextCursor };
  }

  @Roles('admin')
  @NotOnBehalf()
  @Put('admin/service-mode')
  async set(@Caller() ctx: Ctx, @Body() { mode, reason, until }: SetServiceModeDto): Promise<ServiceModeDto> {
    if (mode === 'auto') await this.serviceMode.auto(ctx, { reason });
    else await this.serviceMode.force(ctx, { reason, until: until ? new Date(until) : null });
    return this.current();
  }
}
