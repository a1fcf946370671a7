import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who occurs in the log, to be found by a part of the name: over a long log the names themselves are too many to read. */
export class ImpersonationParties1700000001100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table impersonation_party (
        kind  text not null check (kind in ('person', 'store')),
        id    uuid not null,
        name  text not null,
        code  text not null,
        words text not null generated always as (lower(name || ' ' || code)) stored,
        primary key (kind, id)
      )`);
    await db.query(`comment on table impersonation_party is
      'as the latest record names them; code: of a person the login'`);
    await db.query(`
      insert into impersonation_party (kind, id, name, code)
      select distinct on (actor_id) 'person', actor_id, actor_name, actor_login from impersonation
      order by actor_id, at desc, id desc`);
    await db.query(`
      insert into impersonation_party (kind, id, name, code)
      select distinct on (store_id) 'store', store_id, store_name, store_code from impersonation
      order by store_id, at desc, id desc`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table impersonation_party');
  }
}
