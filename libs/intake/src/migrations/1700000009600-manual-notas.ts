import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class ManualNotas1700000009600 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table manual_nota (
        id            uuid primary key,
        store_id      uuid not null,
        store_code    text not null,
        store_name    text not null,
        sent_by       uuid not null,
        taken_at      timestamptz not null,
        paper_date    date,
        note          text,
        photos        smallint not null check (photos between 1 and 4),
        position      jsonb,
        state         text not null check (state in ('incoming', 'waiting', 'keyed', 'dropped')),
        created_at    timestamptz not null,
        received_at   timestamptz,
        claimed_by    uuid,
        claimed_until timestamptz,
        closed_by     uuid,
        closed_at     timestamptz,
        order_id      uuid unique,
        drop_reason   text,
        check ((state in ('keyed', 'dropped')) = (closed_at is not null and closed_by is not null)),
        check ((state = 'keyed') = (order_id is not null)),
        check ((state = 'dropped') = (drop_reason is not null))
      )`);
    // Lists, oldest first: of a state, of a store, of all.
    await db.query('create index manual_nota_by_state on manual_nota (state, taken_at, id)');
    await db.query('create index manual_nota_of_store on manual_nota (store_id, taken_at, id)');
    await db.query('create index manual_nota_by_time on manual_nota (taken_at, id)');
    await db.query(`
      create table manual_nota_photo (
        nota_id     uuid not null references manual_nota (id),
        number      smallint not null,
        file_id     uuid not null references stored_file (id),
        source_hash text not null,
        tale        jsonb not null,
        primary key (nota_id, number)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table manual_nota_photo, manual_nota');
  }
}
