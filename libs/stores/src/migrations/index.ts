import { Stores1700000006000 } from './1700000006000-stores';

export const storesMigrations = [Stores1700000006000];
