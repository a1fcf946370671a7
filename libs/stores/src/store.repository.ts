import { Injectable } from '@nestjs/common';
import { idr } from '@jembatan/kernel';
import { type Tx } from '@jembatan/platform';
import { type CreditStanding } from './credit-standing';
import { type Store } from './store';
import { storeNotFound } from './store.errors';

interface StoreRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly price_list: string | null;
  readonly address: string | null;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly tax_id: string | null;
  readonly credit_limit: number | null;
  readonly credit_used: number;
  readonly credit_overdue: number;
  readonly credit_blocked: boolean;
  readonly as_of: Date | null;
}

/** A standing is as old as the latest reading of all customers, unless that reading skipped the store. */
const AS_OF = () => 'case when s.standing_pinned then s.standing_as_of else greatest(s.standing_as_of, h.as_of) end';
const COLUMNS = () =>
  `s.id, s.code, s.name, s.price_list, s.address, s.lat, s.lng, s.phone, s.email, s.tax_id,
   s.credit_limit, s.credit_used, s.credit_overdue, s.credit_blocked, ${AS_OF()} as as_of`;

/** What lists of stores can be sorted by: from the lowest, with `-` from the highest. */
export const STORE_SORTS = ['code', '-code', 'name', '-name'] as const;
export type StoreSort = (typeof STORE_SORTS)[number];

/** Which stores a survey shows. */
export interface StoreSurveyQuery {
  /** Part of code or name; empty for all. */
  readonly q: string;
  /** Only the territory of this person. */
  readonly salesmanId: string | null;
  /** Only stores out of the territory of this person. */
  readonly notSalesmanId: string | null;
  /** Only these stores. */
  readonly storeIds: readonly string[] | null;
  /** Only stores that are in nobody's territory. */
  readonly unserved: boolean;
  readonly sort: StoreSort;
  /** The store before the page. */
  readonly afterId: string | null;
  readonly limit: number;
}

const KEYS: Readonly<Record<StoreSort, readonly [columns: readonly string[], direction: 'asc' | 'desc']>> = {
  code: [['code'], 'asc'],
  '-code': [['code'], 'desc'],
  name: [['name', 'id'], 'asc'],
  '-name': [['name', 'id'], 'desc'],
};

/** Which stores a list shows. */
export interface StoreSearch {
  /** Text in code or name; empty for all. */
  readonly q: string;
  /** Only the territory of this person. */
  readonly salesmanId: string | null;
  /** Only these stores. */
  readonly storeIds: readonly string[] | null;
  readonly afterCode: string;
  readonly limit: number;
}

@Injectable()
export class StoreRepository {
  /** The price lists that stores buy by. */
  async priceLists(tx: Tx): Promise<string[]> {
    const rows = await tx.sql<{ list: string }[]>`
      select distinct price_list as list from store where price_list is not null order by 1`;
    return rows.map(({ list }) => list);
  }

  /** One statement; the row is locked until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Store> {
    const [row] = await tx.sql<StoreRow[]>`
      select ${COLUMNS}
        from store s cross join customers_heard h
       where s.id = ${id}
         for no key update of s`;
    if (!row) throw storeNotFound(id);
    return storeOf(row);
  }

  async get(tx: Tx, id: string): Promise<Store> {
    const [store] = await this.getMany(tx, [id]);
    if (!store) throw storeNotFound(id);
    return store;
  }

  async findByCode(tx: Tx, code: string): Promise<Store | null> {
    const [row] = await tx.sql<StoreRow[]>`
      select ${COLUMNS}
        from store s cross join customers_heard h
       where s.code = ${code}`;
    return row ? storeOf(row) : null;
  }

  /** Codes that no store has are absent. */
  async listByCodes(tx: Tx, codes: readonly string[]): Promise<Pick<Store, 'id' | 'code'>[]> {
    return tx.sql<Pick<Store, 'id' | 'code'>[]>`select id, code from store where code = any(${[...codes]}::text[])`;
  }

  async getMany(tx: Tx, ids: readonly string[]): Promise<Store[]> {
    const rows = await tx.sql<StoreRow[]>`
      select ${COLUMNS}
        from store s cross join customers_heard h
       where s.id = any(${[...ids]}::uuid[])
       order by s.code`;
    return rows.map(storeOf);
  }

  async list(tx: Tx, { q, salesmanId, storeIds, afterCode, limit }: StoreSearch): Promise<Store[]> {
    const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    const rows = await tx.sql<StoreRow[]>`
      select ${COLUMNS}
        from store s cross join customers_heard h
       where s.active
         and s.code > ${afterCode}
         and (s.name ilike ${pattern} or s.code ilike ${pattern})
         and (${salesmanId}::uuid is null
              or exists (select from territory t where t.store_id = s.id and t.person_id = ${salesmanId}::uuid))
         and (${storeIds && [...storeIds]}::uuid[] is null or s.id = any(${storeIds && [...storeIds]}::uuid[]))
       order by s.code
       limit ${limit}`;
    return rows.map(storeOf);
  }

  /** For those who administer: every store, in the order asked for. Only what narrows the list is part of the statement. */
  async survey(tx: Tx, query: StoreSurveyQuery): Promise<Store[]> {
    const { q, salesmanId, notSalesmanId, storeIds, unserved, sort, afterId, limit } = query;
    const values: unknown[] = [limit];
    const given = (value: unknown): string => `$${values.push(value)}`;
    const [columns, direction] = KEYS[sort];
    const keyOf = (table: string): string => columns.map((column) => `${table}.${column}`).join(', ');
    const wanted = ['s.active'];
    if (q !== '') wanted.push(`s.sought like lower(${given(`%${q.replace(/[\\%_]/g, '\\$&')}%`)})`);
    if (salesmanId !== null)
      wanted.push(`s.id in (select t.store_id from territory t where t.person_id = ${given(salesmanId)}::uuid)`);
    if (notSalesmanId !== null)
      wanted.push(
        `not exists (select from territory t where t.store_id = s.id and t.person_id = ${given(notSalesmanId)}::uuid)`,
      );
    if (storeIds !== null) wanted.push(`s.id = any (${given([...storeIds])}::uuid[])`);
    if (unserved) wanted.push('not exists (select from territory t where t.store_id = s.id)');
    if (afterId !== null)
      wanted.push(
        `(${keyOf('s')}) ${direction === 'asc' ? '>' : '<'} (select ${keyOf('c')} from store c where c.id = ${given(afterId)}::uuid)`,
      );
    const rows = await tx.query<StoreRow[]>(
      `select ${COLUMNS()} from store s cross join customers_heard h
        where ${wanted.join(' and ')}
        order by ${columns.map((column) => `s.${column} ${direction}`).join(', ')} limit $1`,
      values,
    );
    return rows.map(storeOf);
  }

  /** Does nothing when the standing we hold is as new or newer. */
  async recordStanding(tx: Tx, id: string, { limit, used, overdue, blocked, asOf }: CreditStanding): Promise<void> {
    await tx.sql`
      update store s
         set credit_limit = ${limit.amount}, credit_used = ${used.amount}, credit_overdue = ${overdue.amount},
             credit_blocked = ${blocked}, standing_as_of = ${asOf}, standing_pinned = false
        from customers_heard h
       where s.id = ${id}
         and (s.standing_as_of is null
              or ${AS_OF} < ${asOf})`;
  }
}

function storeOf(row: StoreRow): Store {
  const { id, code, name, address, lat, lng, phone, email } = row;
  return {
    id,
    code,
    name,
    priceList: row.price_list,
    address,
    location: lat === null || lng === null ? null : { lat, lng },
    phone,
    email,
    taxId: row.tax_id,
    standing: standingOf(row),
  };
}

function standingOf(row: StoreRow): CreditStanding | null {
  if (row.credit_limit === null || row.as_of === null) return null;
  return {
    limit: idr(row.credit_limit),
    used: idr(row.credit_used),
    overdue: idr(row.credit_overdue),
    blocked: row.credit_blocked,
    asOf: row.as_of,
  };
}
