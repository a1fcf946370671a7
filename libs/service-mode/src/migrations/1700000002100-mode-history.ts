import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class ModeHistory1700000002100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('create index mode_event_by_time on mode_event (at, id)');
    await db.query('create index flag_event_by_time on flag_event (at, id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index flag_event_by_time, mode_event_by_time');
  }
}
