import { Catalog1700000007000 } from './1700000007000-catalog';

export const catalogMigrations = [Catalog1700000007000];
