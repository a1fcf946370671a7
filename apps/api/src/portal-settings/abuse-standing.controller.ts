import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AbuseThresholdSettings } from '@jembatan/shadow';
import { Roles } from '../access/access.decorator';
import { AbuseStandingListDto } from './abuse-standing.dto';
import { SettingChangePresenter } from './setting-change.presenter';

@ApiTags('settings')
@Controller('admin/settings/abuse-thresholds')
export class AbuseStandingController {
  constructor(
    private readonly thresholds: AbuseThresholdSettings,
    private readonly changes: SettingChangePresenter,
  ) {}

  /** From where on an act is remarkable, beside what the house presets, and who changed it last. Set by `PUT /admin/abuse-thresholds`. */
  @Get()
  @Roles('admin')
  async list(): Promise<AbuseStandingListDto> {
    const { items, version } = await this.thresholds.standing();
    return { items: await this.changes.present(items), version };
  }
}
