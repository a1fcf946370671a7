import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Identity1700000005000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table person (
        id            uuid primary key,
        name          text not null,
        email         text unique check (email = lower(email)),
        phone         text unique check (phone like '+%'),
        roles         text[] not null
          check (cardinality(roles) > 0 and roles <@ array['salesman', 'store_owner', 'admin', 'auditor', 'support']),
        state         text not null check (state in ('ACTIVE', 'SUSPENDED')),
        password_hash text,
        created_at    timestamptz not null,
        check (email is not null or phone is not null),
        check (not 'auditor' = any (roles) or cardinality(roles) = 1)
      )`);
    await db.query(`
      create table membership (
        person_id uuid not null references person on delete cascade,
        store_id  uuid not null,
        primary key (person_id, store_id)
      )`);
    await db.query('create index membership_store on membership (store_id)');
    await db.query(`
      create table session (
        id           uuid primary key,
        person_id    uuid not null references person on delete cascade,
        created_at   timestamptz not null,
        last_used_at timestamptz not null,
        ends_at      timestamptz not null,
        revoked_at   timestamptz,
        revoked_for  text,
        check ((revoked_at is null) = (revoked_for is null))
      )`);
    await db.query('create index session_alive on session (person_id) where revoked_at is null');
    await db.query('create index session_ends_at on session (ends_at)');
    await db.query(`
      create table refresh_token (
        hash        bytea primary key,
        session_id  uuid not null references session on delete cascade,
        replaced_at timestamptz
      )`);
    await db.query('create index refresh_token_session on refresh_token (session_id)');
    await db.query(`
      create table password_reset (
        hash       bytea primary key,
        person_id  uuid not null references person on delete cascade,
        ends_at    timestamptz not null,
        used_at    timestamptz
      )`);
    await db.query('create index password_reset_person on password_reset (person_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table password_reset, refresh_token, session, membership, person');
  }
}
