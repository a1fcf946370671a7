import { Identity1700000005000 } from './1700000005000-identity';

export const identityMigrations = [Identity1700000005000];
