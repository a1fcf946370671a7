import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What a search looks through, in lower case already: folding the case of a hundred thousand rows at each search is what costs. */
export class StoresSought1700000006060 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `alter table store add column sought text not null generated always as (lower(code || ' ' || name)) stored`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table store drop column sought');
  }
}
