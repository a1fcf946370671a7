import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class ErpMeasure1700000012100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Figures of the last hour, not records: what a process that dies had not written yet is lost, two seconds at most.
    await db.query(`
      create table erp_measure (
        at          timestamptz not null,
        name        text not null,
        calls       integer not null,
        failed      integer not null,
        answered_ms bigint not null,
        slowest_ms  integer not null,
        primary key (at, name)
      )`);
    await db.query(`comment on column erp_measure.at is 'where its ten seconds begin'`);
    await db.query(`comment on column erp_measure.answered_ms is 'of all calls that were answered, together'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table erp_measure');
  }
}
