import { Shadow1700000006500 } from './1700000006500-shadow';
import { Abuse1700000006600 } from './1700000006600-abuse';

export const shadowMigrations = [Shadow1700000006500, Abuse1700000006600];
