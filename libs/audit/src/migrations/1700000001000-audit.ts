import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Nothing changes or removes what stands in these. */
const APPEND_ONLY = ['audit_record', 'impersonation', 'impersonation_seal', 'impersonation_batch'];

/** One index for each set of filters that the log is asked by; each also orders by time. */
const ASKED_BY = [
  '',
  'actor_id, ',
  'store_id, ',
  'action, ',
  'actor_id, action, ',
  'store_id, action, ',
  'actor_id, store_id, ',
];

export class Audit1700000001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table audit_record (
        id           uuid primary key,
        at           timestamptz not null,
        actor_id     uuid not null,
        on_behalf_of uuid,
        action       text not null,
        object_type  text not null,
        object_id    text not null,
        details      jsonb not null,
        request_id   text not null
      )`);
    await db.query('create index audit_record_object on audit_record (object_type, object_id, id)');
    await this.createImpersonation(db);
    await this.createPersonal(db);
    await this.createChain(db);
    await db.query(`
      create function audit_is_append_only() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
      end $$`);
    for (const table of APPEND_ONLY)
      await db.query(`
        create trigger ${table}_append_only before update or delete or truncate on ${table}
          for each statement execute function audit_is_append_only()`);
  }

  /** Milliseconds, as they are hashed: a moment cannot be changed by less than what the chain sees. */
  private async createImpersonation(db: QueryRunner): Promise<void> {
    await db.query(`
      create table impersonation (
        id              uuid primary key,
        at              timestamptz(3) not null,
        session_id      uuid not null,
        actor_id        uuid not null,
        actor_name      text not null,
        actor_login     text not null,
        store_id        uuid not null,
        store_code      text not null,
        store_name      text not null,
        store_lat       double precision,
        store_lng       double precision,
        reason          text not null,
        action          text not null,
        object_type     text not null,
        object_id       text not null,
        contents_hash   text not null,
        outcome         text not null check (outcome in ('done', 'refused')),
        code            text,
        details         jsonb not null,
        device_time     timestamptz(3),
        claimed         boolean not null,
        distance        integer,
        request_id      text not null,
        network_digest  text,
        position_digest text
      )`);
    for (const columns of ASKED_BY)
      await db.query(
        `create index impersonation_by_${columns.replace(/_id|, /g, '') || 'time'} on impersonation (${columns}at desc, id desc)`,
      );
  }

  /** `full`: as it came; `reduced`: network or area only; `erased`: nothing. The salt goes with the first reduction. */
  private async createPersonal(db: QueryRunner): Promise<void> {
    await db.query(`
      create table impersonation_personal (
        record_id     uuid primary key,
        actor_id      uuid not null,
        at            timestamptz(3) not null,
        network       text not null check (network in ('full', 'reduced', 'erased')),
        network_salt  text,
        ip            text,
        ip_place      text,
        user_agent    text,
        device_id     text,
        position      text not null check (position in ('full', 'reduced', 'erased')),
        position_salt text,
        lat           double precision,
        lng           double precision,
        accuracy      double precision,
        position_at   timestamptz(3)
      )`);
    for (const kept of ['network', 'position'])
      await db.query(
        `create index impersonation_personal_${kept} on impersonation_personal (${kept}, at) where ${kept} <> 'erased'`,
      );
    await db.query('create index impersonation_personal_actor on impersonation_personal (actor_id)');
    await db.query(
      'create index impersonation_personal_device on impersonation_personal (device_id, actor_id, at) where device_id is not null',
    );
    await db.query(`
      create function impersonation_personal_only_shrinks() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' then
          if new.record_id = old.record_id and new.actor_id = old.actor_id and new.at = old.at
            and array_position(array['full', 'reduced', 'erased'], new.network)
              >= array_position(array['full', 'reduced', 'erased'], old.network)
            and array_position(array['full', 'reduced', 'erased'], new.position)
              >= array_position(array['full', 'reduced', 'erased'], old.position)
            and (new.network_salt is null or new.network_salt = old.network_salt)
            and (new.ip is null or new.ip = old.ip or new.ip::inet >>= old.ip::inet)
            and (new.ip_place is null or new.ip_place = old.ip_place)
            and (new.user_agent is null or strpos(old.user_agent, new.user_agent) > 0)
            and (new.device_id is null or new.device_id = old.device_id)
            and (new.position_salt is null or new.position_salt = old.position_salt)
            and (new.lat is null or new.lat = old.lat or new.lat = round(old.lat::numeric, 2)::double precision)
            and (new.lng is null or new.lng = old.lng or new.lng = round(old.lng::numeric, 2)::double precision)
            and (new.accuracy is null or new.accuracy = old.accuracy)
            and (new.position_at is null or new.position_at = old.position_at)
          then
            return new;
          end if;
        end if;
        raise exception 'impersonation_personal only shrinks: % is refused', tg_op using errcode = 'insufficient_privilege';
      end $$`);
    await db.query(`
      create trigger impersonation_personal_only_shrinks before update or delete on impersonation_personal
        for each row execute function impersonation_personal_only_shrinks()`);
    await db.query(`
      create trigger impersonation_personal_is_kept before truncate on impersonation_personal
        for each statement execute function impersonation_personal_only_shrinks()`);
  }

  private async createChain(db: QueryRunner): Promise<void> {
    await db.query('create table impersonation_waiting (record_id uuid primary key, at timestamptz(3) not null)');
    await db.query(
      'create table impersonation_seal (seq bigint primary key, record_id uuid not null unique, hash text not null)',
    );
    await db.query(`
      create table impersonation_batch (
        to_seq    bigint primary key,
        from_seq  bigint not null unique check (from_seq between 1 and to_seq),
        head      text not null,
        at        timestamptz(3) not null,
        key_id    text not null,
        signature text not null
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'drop table audit_record, impersonation, impersonation_personal, impersonation_waiting, impersonation_seal, impersonation_batch',
    );
    await db.query('drop function audit_is_append_only, impersonation_personal_only_shrinks');
  }
}
