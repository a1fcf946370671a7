import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type CreditJudgement } from './credit.rules';
import { type OrderStatus } from './order';

/** Orders whose credit could not be judged when they were placed. */
@Injectable()
export class OrderRejudgingRepository {
  async list(
    tx: Tx,
    storeId: string | null,
    limit: number,
  ): Promise<{ orderId: string; storeId: string; placedAt: Date }[]> {
    return tx.sql<{ orderId: string; storeId: string; placedAt: Date }[]>`
      select id as "orderId", store_id as "storeId", placed_at as "placedAt" from orders
      where status = 'awaiting-approval' and credit->'reasons' @> '[{"code": "credit.not_judgeable"}]'
        and (${storeId}::uuid is null or store_id = ${storeId})
      order by placed_at, id limit ${limit}`;
  }

  async judged(tx: Tx, id: string, credit: CreditJudgement, status: OrderStatus): Promise<void> {
    await tx.sql`update orders set credit = ${JSON.stringify(credit)}::jsonb, status = ${status} where id = ${id}`;
  }
}
