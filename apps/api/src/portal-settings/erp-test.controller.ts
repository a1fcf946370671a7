import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ErpCheck } from '@jembatan/erp';
import { RateLimits } from '@jembatan/identity';
import { type Ctx } from '@jembatan/kernel';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { ErpTestDto } from './erp-test.dto';

@ApiTags('settings')
@Controller('admin/erp/test')
export class ErpTestController {
  constructor(
    private readonly erp: ErpCheck,
    private readonly limits: RateLimits,
  ) {}

  /** Asks the ERP whether it lives, with the present settings. Changes nothing, the service mode neither. */
  @Post()
  @HttpCode(200)
  @Roles('admin')
  @NotOnBehalf()
  async test(@Caller() ctx: Ctx): Promise<ErpTestDto> {
    await this.limits.countTrial(ctx.actor.id);
    return this.erp.check();
  }
}
