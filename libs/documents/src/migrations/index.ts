import { MadeDocument1700000008900 } from './1700000008900-made-document';

export const documentsMigrations = [MadeDocument1700000008900];
