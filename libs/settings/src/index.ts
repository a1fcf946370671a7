export { type Company, type CompanyStanding, DEFAULT_BRAND } from './company';
export { type CompanyLogo } from './company-logo';
export { CompanyLogos, type PaperHeading } from './company-logos.service';
export { CompanySettings } from './company-settings.service';
export { LOGO_TYPES, type LogoImage, logoImageOf, type LogoType, MAX_LOGO_BYTES } from './logo-image';
export { logoMissing } from './logo.errors';
export { settingsMigrations } from './migrations';
export { type LastChange, type Setting } from './setting';
export { changedMeanwhile } from './setting.errors';
export { versionOf } from './setting-version';
export { type Change, SettingBook } from './setting-book.service';
export { SettingsModule } from './settings.module';
export {
  THRESHOLD_GROUPS,
  THRESHOLD_NAMES,
  type ThresholdGroup,
  type ThresholdName,
  THRESHOLDS,
  type ThresholdStanding,
} from './threshold';
export { Thresholds } from './thresholds.service';
