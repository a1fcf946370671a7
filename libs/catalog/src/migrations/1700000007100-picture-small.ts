import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class PictureSmall1700000007100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('create table picture_small (hash text primary key, bytes bytea)');
    await db.query(`comment on table picture_small is
      'pictures as small JPEGs for paper, by the hash of the whole one; without bytes: it cannot be drawn'`);
    await db.query('alter table picture_small alter column bytes set storage external');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table picture_small');
  }
}
