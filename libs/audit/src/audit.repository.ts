import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { type Tx } from '@jembatan/platform';
import { type Deed } from './audit-record';

/** A deed on one object, as it was recorded. */
export interface RecordedDeed {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string;
  /** The store in whose name it was done. */
  readonly onBehalfOf: string | null;
  readonly action: string;
  readonly details: Record<string, unknown>;
  readonly requestId: string;
}

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

  /** Deeds on any of the objects before the record `before`, newest first: from each object as many as asked for at most, by the index. */
  async listOf(
    tx: Tx,
    objects: readonly Deed['object'][],
    before: string | null,
    limit: number,
  ): Promise<RecordedDeed[]> {
    const types = objects.map(({ type }) => type);
    const ids = objects.map(({ id }) => id);
    return tx.sql<
      RecordedDeed[]
    >`select deed.id, at, actor_id as "actorId", on_behalf_of as "onBehalfOf", action, details,
        request_id as "requestId"
      from unnest(${types}::text[], ${ids}::text[]) as object (type, id) cross join lateral (
        select * from audit_record where object_type = object.type and object_id = object.id
          and id < coalesce(${before}::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by id desc limit ${limit}
      ) as deed order by deed.id desc limit ${limit}`;
  }
}
