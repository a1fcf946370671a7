import { Module } from '@nestjs/common';
import { IdentityModule } from '@jembatan/identity';
import { SettingsModule } from '@jembatan/settings';
import { SettingChangePresenter } from './setting-change.presenter';
import { ThresholdController } from './threshold.controller';

@Module({
  imports: [IdentityModule, SettingsModule],
  controllers: [ThresholdController],
  providers: [SettingChangePresenter],
})
export class PortalSettingsModule {}
