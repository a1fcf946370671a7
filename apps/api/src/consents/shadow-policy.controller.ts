import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { Consents } from '@jembatan/shadow';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { ShadowPolicyDto, ShadowPolicyInputDto } from './consent.dto';
import { presentPolicy, scopeOf } from './consent.presenter';

/** What holds in stores whose owner has not decided who may act in the store's name. */
@ApiTags('consents')
@Controller('admin/shadow-policy')
export class ShadowPolicyController {
  constructor(private readonly consents: Consents) {}

  @Get()
  @Roles('admin', 'auditor')
  async read(): Promise<ShadowPolicyDto> {
    return presentPolicy(await this.consents.policy());
  }

  @Put()
  @Roles('admin')
  @NotOnBehalf()
  async change(
    @Caller() ctx: Ctx,
    @Body() { allowed, reason, ...scope }: ShadowPolicyInputDto,
  ): Promise<ShadowPolicyDto> {
    return presentPolicy(await this.consents.changePolicy(ctx, { allowed, ...scopeOf(scope) }, reason));
  }
}
