import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class NoticeWordings1700000004100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table notice add column wording jsonb');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table notice drop column wording');
  }
}
