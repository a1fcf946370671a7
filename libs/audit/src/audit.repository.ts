import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { type Tx } from '@jembatan/platform';
import { type Deed } from './audit-record';

@Injectable()
export class AuditRepository {
  async insert(tx: Tx, ctx: Ctx, id: string, at: Date, { action, object, details = {} }: Deed): Promise<void> {
    const onBehalfOf = ctx.actor.onBehalfOf?.storeId ?? null;
    await tx.sql`insert into audit_record (id, at, actor_id, on_behalf_of, action, object_type, object_id, details, request_id)
      values (${id}, ${at}, ${ctx.actor.id}, ${onBehalfOf}, ${action}, ${object.type}, ${object.id}, ${JSON.stringify(details)},
        ${ctx.requestId})`;
  }
}
