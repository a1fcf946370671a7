import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class ShadowSessionsOfStore1700000006510 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('create index shadow_session_store on shadow_session (store_id, started_at desc, id desc)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index shadow_session_store');
  }
}
