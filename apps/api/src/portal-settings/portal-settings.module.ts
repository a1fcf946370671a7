import { Module } from '@nestjs/common';
import { ErpModule } from '@jembatan/erp';
import { IdentityModule } from '@jembatan/identity';
import { NoticesModule } from '@jembatan/notices';
import { SettingsModule } from '@jembatan/settings';
import { AbuseModule } from '@jembatan/shadow';
import { AbuseStandingController } from './abuse-standing.controller';
import { CompanyController } from './company.controller';
import { ErpTestController } from './erp-test.controller';
import { LogoController } from './logo.controller';
import { MessageController } from './message.controller';
import { SettingChangePresenter } from './setting-change.presenter';
import { ThresholdController } from './threshold.controller';

@Module({
  imports: [AbuseModule, ErpModule, IdentityModule, NoticesModule, SettingsModule],
  controllers: [
    AbuseStandingController,
    CompanyController,
    ErpTestController,
    LogoController,
    MessageController,
    ThresholdController,
  ],
  providers: [SettingChangePresenter],
})
export class PortalSettingsModule {}
