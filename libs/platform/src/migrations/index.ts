import { Platform1700000000000 } from './1700000000000-platform';

export const platformMigrations = [Platform1700000000000];
