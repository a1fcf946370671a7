import { Shadow1700000006500 } from './1700000006500-shadow';
import { ShadowSessionsOfStore1700000006510 } from './1700000006510-shadow-sessions-of-store';
import { Abuse1700000006600 } from './1700000006600-abuse';
import { AbuseThresholdChanges1700000006610 } from './1700000006610-abuse-threshold-changes';

export const shadowMigrations = [
  Shadow1700000006500,
  ShadowSessionsOfStore1700000006510,
  Abuse1700000006600,
  AbuseThresholdChanges1700000006610,
];
