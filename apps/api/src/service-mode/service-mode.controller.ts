import { Body, Controller, Get, Put } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { ServiceMode } from '@jembatan/service-mode';
import { Caller, NotOnBehalf, Public, Roles } from '../access/access.decorator';
import { ServiceModeDto, SetServiceModeDto } from './service-mode.dto';

@Controller()
export class ServiceModeController {
  constructor(private readonly serviceMode: ServiceMode) {}

  @Public()
  @Get('service-mode')
  current(): ServiceModeDto {
    return ServiceModeDto.of(this.serviceMode.current());
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
