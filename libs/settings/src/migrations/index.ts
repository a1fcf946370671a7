import { Settings1700000002500 } from './1700000002500-settings';
import { CompanyLogo1700000002510 } from './1700000002510-company-logo';

export const settingsMigrations = [Settings1700000002500, CompanyLogo1700000002510];
