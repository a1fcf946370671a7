import { Injectable } from '@nestjs/common';
import { type ReadSet, type Tx } from '@jembatan/platform';

/** Makes what was read of the customers what the stores are. Touches only rows that change. */
@Injectable()
export class CustomerRepository {
  /** The ids are for codes not seen before; answers the codes. */
  async newCodes(tx: Tx, kind: string): Promise<string[]> {
    const rows = await tx.sql<{ code: string }[]>`
      select key as code from reading_records(${kind}) heard where not exists (select from store where code = heard.key)`;
    return rows.map(({ code }) => code);
  }

  async insert(tx: Tx, { kind, asOf }: ReadSet, codes: readonly string[], ids: readonly string[]): Promise<void> {
    await tx.sql`
      insert into store (id, code, name, price_list, address, lat, lng, phone, email, tax_id,
                         credit_limit, credit_used, credit_overdue, credit_blocked, standing_as_of)
      select fresh.id, h.code, h.name, h.price_list, h.address, h.lat, h.lng, h.phone, h.email, h.tax_id,
             h.credit_limit, h.credit_used, h.credit_overdue, h.credit_blocked, ${asOf}
        from unnest(${[...codes]}::text[], ${[...ids]}::uuid[]) fresh (code, id)
        join reading_records(${kind}) heard on heard.key = fresh.code
       cross join lateral jsonb_populate_record(null::store, heard.body) h`;
  }

  /** What the ERP says of the shops themselves. */
  async updateProfiles(tx: Tx, { kind }: ReadSet): Promise<void> {
    await tx.sql`
      update store s
         set name = h.name, price_list = h.price_list, address = h.address, lat = h.lat, lng = h.lng,
             phone = h.phone, email = h.email, tax_id = h.tax_id, active = true
        from reading_records(${kind}) heard
       cross join lateral jsonb_populate_record(null::store, heard.body) h
       where s.code = h.code
         and (not s.active
              or (s.name, s.price_list, s.address, s.lat, s.lng, s.phone, s.email, s.tax_id)
                 is distinct from (h.name, h.price_list, h.address, h.lat, h.lng, h.phone, h.email, h.tax_id))`;
  }

  /** Keeps a standing that was asked live after the reading began. */
  async updateStandings(tx: Tx, { kind, asOf }: ReadSet): Promise<void> {
    await tx.sql`
      update store s
         set credit_limit = h.credit_limit, credit_used = h.credit_used, credit_overdue = h.credit_overdue,
             credit_blocked = h.credit_blocked, standing_as_of = ${asOf}, standing_pinned = false
        from reading_records(${kind}) heard
       cross join lateral jsonb_populate_record(null::store, heard.body) h
       where s.code = h.code
         and (s.standing_as_of is null or s.standing_as_of < ${asOf})
         and (s.standing_pinned
              or (s.credit_limit, s.credit_used, s.credit_overdue, s.credit_blocked)
                 is distinct from (h.credit_limit, h.credit_used, h.credit_overdue, h.credit_blocked))`;
  }

  /** A store whose record was not usable keeps its standing and the age of it. */
  async pinSkipped(tx: Tx, { kind, full, hidesRecords }: ReadSet): Promise<void> {
    await tx.sql`
      update store s
         set standing_pinned = true, standing_as_of = greatest(s.standing_as_of, before.as_of)
        from customers_heard before
       where not s.standing_pinned
         and not exists (select from reading_records(${kind}) heard where heard.key = s.code)
         and (exists (select from reading_skipped(${kind}) skipped where skipped.key = s.code)
              or ${full && hidesRecords}::boolean)`;
  }

  /** A store that the ERP no longer lists is not shown any more, and has no credit. */
  async retireGone(tx: Tx, { kind, asOf }: ReadSet): Promise<void> {
    await tx.sql`
      update store s
         set active = false, credit_blocked = true, standing_as_of = ${asOf}, standing_pinned = false
       where s.active
         and not exists (select from reading_records(${kind}) heard where heard.key = s.code)
         and not exists (select from reading_skipped(${kind}) skipped where skipped.key = s.code)`;
  }

  async recordHeard(tx: Tx, asOf: Date): Promise<void> {
    await tx.sql`update customers_heard set as_of = ${asOf}`;
  }
}
