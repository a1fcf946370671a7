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

  /** May this role touch rows that are written, as far as PostgreSQL's grants go? False where there is no table yet. */
  async mayBeChanged(tx: Tx): Promise<boolean> {
    const [row] = await tx.sql<
      { may: boolean }[]
    >`select coalesce(bool_or(has_table_privilege(table_id, right_to)), false)
        as may
      from unnest(array['update', 'delete', 'truncate']) as right_to, to_regclass('audit_record') as table_id`;
    return row?.may ?? false;
  }
}
