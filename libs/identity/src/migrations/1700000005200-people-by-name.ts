import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The desk sorts people by name, page by page. */
export class PeopleByName1700000005200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('create index person_name on person (name, id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index person_name');
  }
}
