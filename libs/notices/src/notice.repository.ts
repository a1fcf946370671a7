import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import {
  type About,
  type Address,
  type Notice,
  type NoticeChannel,
  type NoticeQuery,
  type NoticeStanding,
  type NoticeState,
} from './notice';
import { type Judged } from './notice.rules';
import { type TemplateName } from './template';
import { type Wording } from './wording.rules';

export interface FreshNotice extends Address {
  readonly id: string;
  readonly messageId: string;
  readonly reserve: Address | null;
  readonly template: TemplateName;
  readonly values: object;
  readonly wording: Wording | null;
  readonly about: About;
  readonly at: Date;
}

interface Row {
  id: string;
  messageId: string;
  channel: NoticeChannel;
  to: string;
  reserve: Address | null;
  template: TemplateName;
  values: Record<string, unknown>;
  wording: Wording | null;
  orderId: string | null;
  storeId: string | null;
  state: NoticeState;
  attempts: number;
  ambiguous: number;
  failingSince: Date | null;
}

/** How a try ended. */
export interface Outcome extends Pick<Judged, 'state' | 'nextTryAt'> {
  readonly at: Date;
  readonly error: string | null;
  readonly ambiguous: number;
  readonly failingSince: Date | null;
  readonly via: string | null;
  /** Of the gateway. */
  readonly providerId: string | null;
  /** The reserve takes over now. */
  readonly reserveUsed: boolean;
  /** Values to forget. */
  readonly forget: readonly string[];
}

const COLUMNS =
  (): string => `id, message_id as "messageId", channel, recipient as "to", reserve, template, values, wording,
  order_id as "orderId", store_id as "storeId", state, attempts, ambiguous, failing_since as "failingSince"`;

@Injectable()
export class NoticeRepository {
  async insert(tx: Tx, notice: FreshNotice): Promise<void> {
    const { id, messageId, channel, to, reserve, template, values, wording, about, at } = notice;
    await tx.sql`insert into notice (id, message_id, channel, recipient, reserve, template, values, wording,
        order_id, store_id, state, created_at)
      values (${id}, ${messageId}, ${channel}, ${to}, ${reserve && JSON.stringify(reserve)}::jsonb, ${template},
        ${JSON.stringify(values)}, ${wording && JSON.stringify(wording)}::jsonb, ${about.orderId ?? null}, ${about.storeId ?? null}, 'queued', ${at})`;
  }

  /** When the notice is to be tried next; null when that is now, or it is final or unknown. */
  async notBefore(tx: Tx, id: string, now: Date): Promise<Date | null> {
    const [row] = await tx.sql<{ at: Date }[]>`select next_try_at as at from notice
      where id = ${id} and state = 'failed' and next_try_at > ${now}`;
    return row?.at ?? null;
  }

  /**
   * Notes that a try begins; null when the notice is final. A try whose end was never written counts as one of which
   * nobody knows whether the message went out.
   */
  async begin(tx: Tx, id: string, now: Date): Promise<Notice | null> {
    const [row] = await tx.sql<Row[]>`with begun as (
        update notice set attempts = attempts + 1, ambiguous = ambiguous + (trying_since is not null)::int,
          trying_since = ${now}, last_tried_at = ${now}
        where id = ${id} and state in ('queued', 'failed')
        returning id, message_id, channel, recipient, reserve, template, values, wording, order_id, store_id, state,
          attempts, ambiguous, failing_since
      ) select ${COLUMNS} from begun`;
    if (!row) return null;
    const { orderId, storeId, ...rest } = row;
    return { ...rest, about: { ...(orderId && { orderId }), ...(storeId && { storeId }) } };
  }

  async settle(tx: Tx, id: string, outcome: Outcome): Promise<boolean> {
    const { state, at, error, ambiguous, failingSince, nextTryAt, via, providerId, reserveUsed, forget } = outcome;
    const closedAt = state === 'failed' ? null : at;
    const rows = await tx.sql<unknown[]>`with settled as (
        update notice set state = ${state}, last_error = ${error}, ambiguous = ${ambiguous}, failing_since = ${failingSince},
          next_try_at = ${nextTryAt}, trying_since = null, via = ${via}, provider_id = ${providerId},
          reserve = case when ${reserveUsed}::boolean then null else reserve end,
          closed_at = ${closedAt}::timestamptz, values = values - ${[...forget]}::text[]
        where id = ${id} and state in ('queued', 'failed') returning 1
      ) select 1 from settled`;
    return rows.length > 0;
  }

  /** Holds all notices of the message until the transaction ends. */
  async hold(tx: Tx, messageId: string): Promise<void> {
    await tx.sql`select 1 from notice where message_id = ${messageId} order by id for update`;
  }

  /** Is there hope for the message on another channel: sent, or not failing since before `since`? */
  async hasHope(tx: Tx, messageId: string, without: string, since: Date): Promise<boolean> {
    const rows = await tx.sql<unknown[]>`select 1 from notice
      where message_id = ${messageId} and id <> ${without} and state <> 'given-up'
        and (state = 'sent' or failing_since is null or failing_since > ${since}) limit 1`;
    return rows.length > 0;
  }

  /** Those that are tried again, and those given up since `since`. */
  async trouble(tx: Tx, since: Date): Promise<{ failing: number; givenUp: number }> {
    const [row] = await tx.sql<{ failing: number; givenUp: number }[]>`
      select (select count(*)::int from notice where state = 'failed') as failing,
        (select count(*)::int from notice where state = 'given-up' and closed_at >= ${since}) as "givenUp"`;
    return row ?? { failing: 0, givenUp: 0 };
  }

  /** Newest first; one more than `limit`, so that the caller sees whether there is a next page. */
  async list(tx: Tx, { state, orderId, limit, cursor }: NoticeQuery): Promise<NoticeStanding[]> {
    return tx.sql<NoticeStanding[]>`select id, message_id as "messageId", channel, recipient as "to", template,
        order_id as "orderId", store_id as "storeId", state, attempts, last_error as "lastError", via,
        created_at as "createdAt", last_tried_at as "lastTriedAt", next_try_at as "nextTryAt", closed_at as "closedAt"
      from notice
      where (${state}::text is null or state = ${state}) and (${orderId ?? null}::uuid is null or order_id = ${orderId ?? null})
        and (${cursor}::uuid is null or id < ${cursor})
      order by id desc limit ${limit + 1}`;
  }
}
