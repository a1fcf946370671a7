import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { AbuseThresholdSettings } from '@jembatan/shadow';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { AbuseThresholdsDto, SetAbuseThresholdsDto } from './abuse-threshold.dto';

@ApiTags('abuse')
@Controller('admin/abuse-thresholds')
export class AbuseThresholdController {
  constructor(private readonly thresholds: AbuseThresholdSettings) {}

  @Get()
  @Roles('admin', 'auditor')
  get(): Promise<AbuseThresholdsDto> {
    return this.thresholds.get();
  }

  /** Both values of what changes are recorded. What was found before stays as it is. */
  @Put()
  @Roles('admin')
  @NotOnBehalf()
  set(@Caller() ctx: Ctx, @Body() { version, ...given }: SetAbuseThresholdsDto): Promise<AbuseThresholdsDto> {
    return this.thresholds.set(ctx, given, version);
  }
}
