import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Shadow1700000006500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table shadow_session (
        id                uuid primary key,
        person_id         uuid not null,
        login_id          uuid not null,
        store_id          uuid not null,
        reason            text not null,
        salesman_name     text not null,
        salesman_login    text not null,
        store_code        text not null,
        store_name        text not null,
        store_lat         double precision,
        store_lng         double precision,
        started_at        timestamptz not null,
        device_started_at timestamptz,
        expires_at        timestamptz not null,
        ended_at          timestamptz,
        ended_for         text,
        term_from         timestamptz,
        term_until        timestamptz,
        check ((ended_at is null) = (ended_for is null)),
        check ((term_from is null) = (term_until is null))
      )`);
    await db.query('create index shadow_session_person on shadow_session (person_id, id desc)');
    await db.query('create index shadow_session_open on shadow_session (expires_at) where ended_at is null');
    await db.query(`
      create table consent_choice (
        store_id   uuid primary key,
        decided_by text not null check (decided_by in ('owner', 'policy')),
        changed_by uuid not null,
        changed_at timestamptz not null
      )`);
    await db.query(`
      create table consent (
        id          uuid primary key,
        store_id    uuid not null references consent_choice,
        person_id   uuid,
        acts        text[] not null check (cardinality(acts) > 0),
        max_amount  bigint check (max_amount >= 0),
        valid_until timestamptz,
        given_by    uuid not null,
        given_at    timestamptz not null,
        revoked_by  uuid,
        revoked_at  timestamptz,
        check ((revoked_at is null) = (revoked_by is null))
      )`);
    await db.query('create index consent_standing on consent (store_id) where revoked_at is null');
    await db.query(`
      create table shadow_policy (
        one_row     boolean primary key default true check (one_row),
        allowed     boolean not null,
        acts        text[] not null,
        max_amount  bigint check (max_amount >= 0),
        valid_until timestamptz
      )`);
    await db.query(`
      insert into shadow_policy (allowed, acts)
      values (true, array['order:place', 'order:quote', 'order:cancel', 'cart:edit', 'order-template:edit'])`);
    await db.query(`
      create table notice_preference (
        store_id   uuid primary key,
        email      boolean not null,
        sms        boolean not null,
        changed_by uuid not null,
        changed_at timestamptz not null,
        check (email or sms)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table notice_preference, shadow_policy, consent, consent_choice, shadow_session');
  }
}
