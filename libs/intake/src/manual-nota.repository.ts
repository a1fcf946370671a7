import { Injectable } from '@nestjs/common';
import { type Page } from '@jembatan/kernel';
import { type Tx } from '@jembatan/platform';
import { type Store } from '@jembatan/stores';
import {
  type ManualNota,
  type NewNota,
  type NotaPhoto,
  type NotaQuery,
  type NotaState,
  type OwnNotaQuery,
} from './manual-nota';
import { notaNotFound } from './nota.errors';

export interface NotaEnd {
  readonly state: 'keyed' | 'dropped';
  readonly by: string;
  readonly at: Date;
  readonly orderId: string | null;
  readonly orderNumber: string | null;
  readonly dropReason: string | null;
}

const COLUMNS = `id, store_id, store_code, store_name, sent_by, taken_at, paper_date::text, note, photos, position, state,
  received_at, claimed_by, claimed_until, closed_by, closed_at, order_id, order_number, drop_reason,
  array(select number::int from manual_nota_photo where nota_id = manual_nota.id order by number) as here`;
const columns = (): string => COLUMNS;

@Injectable()
export class ManualNotaRepository {
  /** False: the id is taken. */
  async insert(tx: Tx, nota: NewNota, store: Pick<Store, 'code' | 'name'>, sentBy: string, at: Date): Promise<boolean> {
    const rows = await tx.sql<{ id: string }[]>`
      insert into manual_nota (id, store_id, store_code, store_name, sent_by, taken_at, paper_date, note, photos, position,
        state, created_at)
      values (${nota.id}, ${nota.storeId}, ${store.code}, ${store.name}, ${sentBy}, ${nota.takenAt}, ${nota.paperDate},
        ${nota.note}, ${nota.photos}, ${nota.position && JSON.stringify(nota.position)}::jsonb, 'incoming', ${at})
      on conflict (id) do nothing returning id`;
    return rows.length > 0;
  }

  /** @throws DomainError `nota.not_found` */
  async get(tx: Tx, id: string): Promise<ManualNota> {
    return one(id, await tx.sql<Row[]>`select ${columns} from manual_nota where id = ${id}`);
  }

  /** As `get`, and nobody else changes it until the transaction ends. */
  async getForUpdate(tx: Tx, id: string): Promise<ManualNota> {
    // In a statement of its own: the photos are then those that whoever had it locked has left.
    await tx.sql`select id from manual_nota where id = ${id} for update`;
    return this.get(tx, id);
  }

  async photo(tx: Tx, notaId: string, number: number): Promise<NotaPhoto | null> {
    const [photo] = await tx.sql<
      NotaPhoto[]
    >`select number::int as number, file_id as "fileId", source_hash as "sourceHash",
      tale from manual_nota_photo where nota_id = ${notaId} and number = ${number}`;
    return photo ?? null;
  }

  async photos(tx: Tx, notaId: string): Promise<NotaPhoto[]> {
    return tx.sql<NotaPhoto[]>`select number::int as number, file_id as "fileId", source_hash as "sourceHash", tale
      from manual_nota_photo where nota_id = ${notaId} order by number`;
  }

  async insertPhoto(tx: Tx, notaId: string, { number, fileId, sourceHash, tale }: NotaPhoto): Promise<void> {
    await tx.sql`insert into manual_nota_photo (nota_id, number, file_id, source_hash, tale)
      values (${notaId}, ${number}, ${fileId}, ${sourceHash}, ${JSON.stringify(tale)}::jsonb)`;
  }

  async received(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.sql`update manual_nota set state = 'waiting', received_at = ${at} where id = ${id}`;
  }

  async claim(tx: Tx, id: string, by: string, until: Date): Promise<void> {
    await tx.sql`update manual_nota set claimed_by = ${by}, claimed_until = ${until} where id = ${id}`;
  }

  async end(tx: Tx, id: string, { state, by, at, orderId, orderNumber, dropReason }: NotaEnd): Promise<void> {
    await tx.sql`update manual_nota set state = ${state}, closed_by = ${by}, closed_at = ${at}, order_id = ${orderId},
      order_number = ${orderNumber}, drop_reason = ${dropReason}, claimed_by = null, claimed_until = null where id = ${id}`;
  }

  async ofOrder(tx: Tx, orderId: string): Promise<ManualNota | null> {
    const [row] = await tx.sql<Row[]>`select ${columns} from manual_nota where order_id = ${orderId}`;
    return row ? notaOf(row) : null;
  }

  /** Oldest first. A place that no list answered has nothing behind it. */
  async list(tx: Tx, { state, storeId, limit, after }: NotaQuery): Promise<Page<ManualNota>> {
    const params: unknown[] = [];
    const bind = (value: unknown): string => `$${params.push(value)}`;
    const narrow = [
      ...(state === null ? [] : [`state = ${bind(state)}`]),
      ...(storeId === null ? [] : [`store_id = ${bind(storeId)}`]),
      ...(after === null
        ? []
        : [
            `(taken_at, id) > (select place.taken_at, place.id from manual_nota place where place.id = ${bind(after)})`,
          ]),
    ];
    const rows = await tx.query<Row[]>(
      `select ${COLUMNS} from manual_nota where ${narrow.join(' and ') || 'true'} order by taken_at, id limit ${limit + 1}`,
      params,
    );
    return pageOf(rows, limit);
  }

  /** Newest first. A place that no list of this person answered has nothing behind it. */
  async listOf(tx: Tx, sentBy: string, { storeId, limit, after }: OwnNotaQuery): Promise<Page<ManualNota>> {
    const rows = await tx.sql<Row[]>`select ${columns} from manual_nota
      where sent_by = ${sentBy} and (${storeId}::uuid is null or store_id = ${storeId})
        and (${after}::uuid is null or (taken_at, id) < (select place.taken_at, place.id from manual_nota place
          where place.id = ${after} and place.sent_by = ${sentBy}))
      order by taken_at desc, id desc limit ${limit + 1}`;
    return pageOf(rows, limit);
  }

  /** Announced before `since` and still without a photo; those that somebody has locked are left out. */
  async lockEmpty(tx: Tx, since: Date, limit: number): Promise<string[]> {
    const rows = await tx.sql<{ id: string }[]>`select id from manual_nota
      where state = 'incoming' and created_at < ${since}
        and not exists (select from manual_nota_photo where nota_id = manual_nota.id)
      limit ${limit} for update skip locked`;
    return rows.map(({ id }) => id);
  }

  /** Of the locked ones, those that have no photo now that they are locked. */
  async removeEmpty(tx: Tx, ids: readonly string[]): Promise<Pick<ManualNota, 'id' | 'storeId' | 'sentBy'>[]> {
    return tx.sql<Pick<ManualNota, 'id' | 'storeId' | 'sentBy'>[]>`with gone as (
        delete from manual_nota where id = any(${ids}::uuid[])
          and not exists (select from manual_nota_photo where nota_id = manual_nota.id)
        returning id, store_id, sent_by
      ) select id, store_id as "storeId", sent_by as "sentBy" from gone`;
  }
}

function pageOf(rows: readonly Row[], limit: number): Page<ManualNota> {
  const items = rows.slice(0, limit).map(notaOf);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

interface Row {
  readonly id: string;
  readonly store_id: string;
  readonly store_code: string;
  readonly store_name: string;
  readonly sent_by: string;
  readonly taken_at: Date;
  readonly paper_date: string | null;
  readonly note: string | null;
  readonly photos: number;
  readonly position: {
    readonly lat: number;
    readonly lng: number;
    readonly accuracy: number;
    readonly at: string;
  } | null;
  readonly state: NotaState;
  readonly received_at: Date | null;
  readonly claimed_by: string | null;
  readonly claimed_until: Date | null;
  readonly closed_by: string | null;
  readonly closed_at: Date | null;
  readonly order_id: string | null;
  readonly order_number: string | null;
  readonly drop_reason: string | null;
  readonly here: number[];
}

function one(id: string, [row]: Row[]): ManualNota {
  if (!row) throw notaNotFound(id);
  return notaOf(row);
}

const notaOf = (row: Row): ManualNota => ({
  id: row.id,
  storeId: row.store_id,
  storeCode: row.store_code,
  storeName: row.store_name,
  sentBy: row.sent_by,
  takenAt: row.taken_at,
  paperDate: row.paper_date,
  note: row.note,
  photos: row.photos,
  position: row.position && { ...row.position, at: new Date(row.position.at) },
  state: row.state,
  receivedAt: row.received_at,
  here: row.here,
  claim: row.claimed_by !== null && row.claimed_until ? { by: row.claimed_by, until: row.claimed_until } : null,
  closed: row.closed_by !== null && row.closed_at ? { by: row.closed_by, at: row.closed_at } : null,
  orderId: row.order_id,
  orderNumber: row.order_number,
  dropReason: row.drop_reason,
});
