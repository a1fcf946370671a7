import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class CompanyLogo1700000002510 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table company_logo (
        single     boolean primary key default true check (single),
        type       text not null,
        width      integer not null,
        height     integer not null,
        hash       text not null,
        bytes      bytea not null,
        changed_at timestamptz not null,
        changed_by uuid not null
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table company_logo');
  }
}
