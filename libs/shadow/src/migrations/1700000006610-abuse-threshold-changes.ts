import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class AbuseThresholdChanges1700000006610 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table abuse_threshold add changed_at timestamptz, add changed_by uuid');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table abuse_threshold drop changed_at, drop changed_by');
  }
}
