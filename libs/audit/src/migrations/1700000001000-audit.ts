import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Audit1700000001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table audit_record (
        id           uuid primary key,
        at           timestamptz not null,
        actor_id     uuid not null,
        on_behalf_of uuid,
        action       text not null,
        object_type  text not null,
        object_id    text not null,
        details      jsonb not null,
        request_id   text not null
      )`);
    await db.query('create index audit_record_object on audit_record (object_type, object_id, id)');
    await db.query(`
      create function audit_record_is_append_only() returns trigger language plpgsql as $$
      begin
        raise exception 'audit_record is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
      end $$`);
    await db.query(`
      create trigger audit_record_append_only before update or delete or truncate on audit_record
        for each statement execute function audit_record_is_append_only()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table audit_record');
    await db.query('drop function audit_record_is_append_only');
  }
}
