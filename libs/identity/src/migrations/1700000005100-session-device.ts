import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Personal data: it goes with the session that it tells apart from the person's others. */
export class SessionDevice1700000005100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table session add column device_id text, add column user_agent text');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table session drop column device_id, drop column user_agent');
  }
}
