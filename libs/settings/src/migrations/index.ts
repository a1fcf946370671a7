import { Settings1700000002500 } from './1700000002500-settings';

export const settingsMigrations = [Settings1700000002500];
