import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What a search looks through, in lower case already: folding the case of a hundred thousand rows at each search is what costs. */
export class PeopleSought1700000005210 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table person add column sought text not null
      generated always as (lower(name || ' ' || coalesce(email, '') || ' ' || coalesce(phone, ''))) stored`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table person drop column sought');
  }
}
