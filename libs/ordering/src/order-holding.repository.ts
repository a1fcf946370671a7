import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';

@Injectable()
export class OrderHoldingRepository {
  /** Orders that the person placed and the ERP has not booked, oldest first. */
  async unbooked(tx: Tx, personId: string, limit: number): Promise<string[]> {
    const rows = await tx.sql<{ id: string }[]>`select id from orders
      where placed_by = ${personId} and status in ('awaiting-approval', 'placed', 'needs-review') and erp_number is null
      order by placed_at, id limit ${limit}`;
    return rows.map(({ id }) => id);
  }
}
