import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Tasks1700000003000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table task (
        id           uuid primary key,
        kind         text not null,
        subject_type text not null,
        subject_id   text not null,
        details      jsonb not null,
        state        text not null check (state in ('open', 'done')),
        opened_at    timestamptz not null,
        closed_at    timestamptz,
        closed_by    uuid,
        outcome      text,
        check ((state = 'done') = (closed_at is not null and closed_by is not null and outcome is not null))
      )`);
    await db.query(`create unique index task_open on task (kind, subject_id) where state = 'open'`);
    await db.query('create index task_list on task (state, kind, id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table task');
  }
}
