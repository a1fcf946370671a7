import { MadeDocument1700000008950 } from './1700000008950-made-document';

export const documentsMigrations = [MadeDocument1700000008950];
