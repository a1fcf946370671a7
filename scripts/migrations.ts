import { auditMigrations, auditRights } from '@jembatan/audit';
import { identityMigrations } from '@jembatan/identity';
import { intakeMigrations } from '@jembatan/intake';
import { noticesMigrations } from '@jembatan/notices';
import { catalogMigrations } from '@jembatan/catalog';
import { documentsMigrations } from '@jembatan/documents';
import { erpMigrations } from '@jembatan/erp';
import { orderingMigrations } from '@jembatan/ordering';
import { reconcileMigrations } from '@jembatan/reconcile';
import { type Migrations, platformMigrations, type Rights } from '@jembatan/platform';
import { serviceModeMigrations } from '@jembatan/service-mode';
import { settingsMigrations } from '@jembatan/settings';
import { shadowMigrations } from '@jembatan/shadow';
import { storesMigrations } from '@jembatan/stores';
import { tasksMigrations } from '@jembatan/tasks';

/** Every lib's migrations; TypeORM orders them by the time in the class name. */
export const migrations: Migrations = [
  ...platformMigrations,
  ...auditMigrations,
  ...serviceModeMigrations,
  ...settingsMigrations,
  ...tasksMigrations,
  ...noticesMigrations,
  ...identityMigrations,
  ...storesMigrations,
  ...shadowMigrations,
  ...catalogMigrations,
  ...orderingMigrations,
  ...documentsMigrations,
  ...intakeMigrations,
  ...reconcileMigrations,
  ...erpMigrations,
];

/** What the portal's own role may not do; read and write rows elsewhere. */
export const rights: Rights = { migration: 'read', ...auditRights };
