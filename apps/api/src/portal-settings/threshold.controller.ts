import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { Thresholds } from '@jembatan/settings';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { SettingChangePresenter } from './setting-change.presenter';
import { SetThresholdsDto, ThresholdListDto } from './threshold.dto';

@ApiTags('settings')
@Controller('admin/settings/thresholds')
export class ThresholdController {
  constructor(
    private readonly thresholds: Thresholds,
    private readonly changes: SettingChangePresenter,
  ) {}

  /** What counts now, beside what the environment presets, and who changed it last. */
  @Get()
  @Roles('admin')
  async list(): Promise<ThresholdListDto> {
    const version = this.thresholds.version();
    return { items: await this.changes.present(this.thresholds.list()), version };
  }

  /** Recorded with both values; felt by every process within a second. */
  @Put()
  @Roles('admin')
  @NotOnBehalf()
  async set(@Caller() ctx: Ctx, @Body() { version, ...given }: SetThresholdsDto): Promise<ThresholdListDto> {
    await this.thresholds.set(ctx, given, version);
    return this.list();
  }
}
