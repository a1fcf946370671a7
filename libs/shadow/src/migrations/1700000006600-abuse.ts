import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Abuse1700000006600 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table abuse_threshold (
        name  text primary key,
        value integer not null
      )`);
    await db.query(`
      create table abuse_signal (
        id          uuid primary key,
        kind        text not null,
        key         text not null,
        severity    text not null check (severity in ('low', 'medium', 'serious')),
        person_id   uuid not null,
        person_name text not null,
        basis       text not null,
        at          timestamptz not null,
        records     text[] not null,
        figures     jsonb not null,
        sentence    text not null,
        state       text not null check (state in ('open', 'closed')),
        found_at    timestamptz not null,
        closed_at   timestamptz,
        closed_by   uuid,
        comment     text,
        unique (kind, key)
      )`);
    await db.query('create index abuse_signal_of_person on abuse_signal (person_id, id)');
    await db.query('create index abuse_signal_by_state on abuse_signal (state, id)');
    await db.query(`
      create table abuse_watch (
        only_row   boolean primary key default true check (only_row),
        watched_at timestamptz not null
      )`);
    await db.query(`
      create table agent_report_sign_off (
        month        text primary key,
        signed_at    timestamptz not null,
        signed_by    uuid not null,
        name         text not null,
        comment      text not null,
        report_hash  text not null,
        report       jsonb not null
      )`);
    await db.query(`
      create table agent_report_notice (
        month      text not null,
        auditor_id uuid not null,
        sent_at    timestamptz not null,
        primary key (month, auditor_id)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table abuse_threshold, abuse_signal, abuse_watch, agent_report_sign_off, agent_report_notice');
  }
}
