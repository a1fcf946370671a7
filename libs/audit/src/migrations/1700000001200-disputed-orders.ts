import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Of all that is recorded, what owners disputed is little, and asked for by itself. */
export class DisputedOrders1700000001200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create index audit_record_disputed on audit_record (object_id)
      where object_type = 'order' and action = 'order.disputed'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index audit_record_disputed');
  }
}
