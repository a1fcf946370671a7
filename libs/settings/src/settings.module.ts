import { Global, Module } from '@nestjs/common';
import { AuditModule } from '@jembatan/audit';
import { CompanyLogoRepository } from './company-logo.repository';
import { CompanyLogos } from './company-logos.service';
import { CompanySettings } from './company-settings.service';
import { SettingBook } from './setting-book.service';
import { SettingRepository } from './setting.repository';
import { Thresholds } from './thresholds.service';

/** What admins set, for every lib above and both apps. */
@Global()
@Module({
  imports: [AuditModule],
  providers: [CompanyLogoRepository, CompanyLogos, CompanySettings, SettingBook, SettingRepository, Thresholds],
  exports: [CompanyLogos, CompanySettings, SettingBook, Thresholds],
})
export class SettingsModule {}
