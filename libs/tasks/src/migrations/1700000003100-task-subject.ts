import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** All tasks about one thing, the done ones too. */
export class TaskSubject1700000003100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('create index task_of_subject on task (subject_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index task_of_subject');
  }
}
