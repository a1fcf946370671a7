import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class Platform1700000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table worker_process (
        id           uuid primary key,
        host         text not null,
        started_at   timestamptz not null default now(),
        heartbeat_at timestamptz not null default now(),
        job_worker_ids text[] not null default '{}'
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table worker_process');
  }
}
