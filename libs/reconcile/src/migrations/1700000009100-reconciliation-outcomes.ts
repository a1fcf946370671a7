import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A run of 100,000 orders is counted by outcome, and paged by it, without its rows. */
export class ReconciliationOutcomes1700000009100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('create index reconciliation_item_outcome on reconciliation_item (run_id, outcome, position)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index reconciliation_item_outcome');
  }
}
