import { type Migrations, platformMigrations } from '@jembatan/platform';

/** Every lib's migrations; TypeORM orders them by the time in the class name. */
export const migrations: Migrations = [...platformMigrations];
