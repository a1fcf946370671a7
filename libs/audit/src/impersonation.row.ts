import { type Impersonation, type Network, type Outcome, type Position } from './impersonation';

/** A row of `impersonation`. */
export interface ImpersonationRow {
  readonly id: string;
  readonly at: Date;
  readonly session_id: string;
  readonly actor_id: string;
  readonly actor_name: string;
  readonly actor_login: string;
  readonly store_id: string;
  readonly store_code: string;
  readonly store_name: string;
  readonly store_lat: number | null;
  readonly store_lng: number | null;
  readonly reason: string;
  readonly action: string;
  readonly object_type: string;
  readonly object_id: string;
  readonly contents_hash: string;
  readonly outcome: Outcome;
  readonly code: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly device_time: Date | null;
  readonly claimed: boolean;
  readonly distance: number | null;
  readonly request_id: string;
  readonly network_digest: string | null;
  readonly position_digest: string | null;
}

/** How much of a part of the personal half is left. */
export type Kept = 'full' | 'reduced' | 'erased';

/** A row of `impersonation_personal`. */
export interface PersonalRow {
  readonly network: Kept;
  readonly network_salt: string | null;
  readonly ip: string | null;
  readonly ip_place: string | null;
  readonly user_agent: string | null;
  readonly device_id: string | null;
  readonly position: Kept;
  readonly position_salt: string | null;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly accuracy: number | null;
  readonly position_at: Date | null;
}

/** Fragments of statements, of `impersonation i` and `impersonation_personal p`. */
export const RECORD_COLUMNS =
  (): string => `i.id, i.at, i.session_id, i.actor_id, i.actor_name, i.actor_login, i.store_id,
  i.store_code, i.store_name, i.store_lat, i.store_lng, i.reason, i.action, i.object_type, i.object_id, i.contents_hash, i.outcome,
  i.code, i.details, i.device_time, i.claimed, i.distance, i.request_id, i.network_digest, i.position_digest`;
export const PERSONAL_COLUMNS = (): string => `p.network, p.network_salt, p.ip, p.ip_place, p.user_agent, p.device_id,
  p.position, p.position_salt, p.lat, p.lng, p.accuracy, p.position_at`;

export function recordOf(row: ImpersonationRow): Impersonation {
  return {
    id: row.id,
    at: row.at,
    session: { id: row.session_id, reason: row.reason },
    actor: { id: row.actor_id, name: row.actor_name, login: row.actor_login },
    store: {
      id: row.store_id,
      code: row.store_code,
      name: row.store_name,
      location: row.store_lat === null || row.store_lng === null ? null : { lat: row.store_lat, lng: row.store_lng },
    },
    action: row.action,
    object: { type: row.object_type, id: row.object_id },
    contentsHash: row.contents_hash,
    outcome: row.outcome,
    code: row.code,
    details: row.details,
    deviceTime: row.device_time,
    claimed: row.claimed,
    distance: row.distance,
    requestId: row.request_id,
    digests: { network: row.network_digest, position: row.position_digest },
  };
}

/** What was digested, where nothing of it was reduced yet. */
export const networkOf = (row: PersonalRow): Network | null =>
  row.network !== 'full' || row.network_salt === null
    ? null
    : {
        ...{ salt: row.network_salt, ip: row.ip, place: row.ip_place },
        ...{ userAgent: row.user_agent, deviceId: row.device_id },
      };

export const positionOf = (row: PersonalRow): Position | null => {
  const { position_salt: salt, lat, lng, accuracy, position_at: at } = row;
  if (row.position !== 'full' || salt === null || lat === null || lng === null || accuracy === null || at === null)
    return null;
  return { salt, lat, lng, accuracy, at };
};
