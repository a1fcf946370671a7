import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Settings1700000002500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table setting (
        name       text primary key,
        value      jsonb not null,
        changed_at timestamptz not null,
        changed_by uuid not null
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table setting');
  }
}
