import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The desk sorts stores by name, page by page. */
export class StoresByName1700000006050 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('create index store_name on store (name, id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index store_name');
  }
}
