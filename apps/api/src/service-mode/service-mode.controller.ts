import { Body, Controller, Get, Put } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { BANNER, ServiceMode } from '@jembatan/service-mode';
import { Caller, NotOnBehalf, Public, Roles } from '../access/access.decorator';
import { ServiceModeDto, SetServiceModeDto } from './service-mode.dto';

@Controller()
export class ServiceModeController {
  constructor(private readonly serviceMode: ServiceMode) {}

  @Public()
  @Get('service-mode')
  current(): ServiceModeDto {
    const { mode, since, functions } = this.serviceMode.current();
    return {
      mode,
      since,
      functions: {
        credit: functions.credit.mode,
        stock: functions.stock.mode,
        prices: functions.prices.mode,
        orders: functions.orders.mode,
      },
      ...(mode === 'normal' ? {} : { banner: BANNER }),
    };
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
