import { isIP } from 'node:net';
import { type DevicePosition, type Origin } from '@jembatan/kernel';
import { digestOf } from './canonical-json';
import { type Personal, type Position } from './impersonation';

const AGENT_MAX = 500;

export interface Provenance {
  readonly origin: Origin | undefined;
  /** Where the address is, as far as is known. */
  readonly place: string | null;
  readonly salts: { readonly network: string; readonly position: string };
}

/** The erasable half of a record, each part with a salt of its own: without it nobody can guess their way to the digest. */
export function personalOf({ origin, place, salts }: Provenance): Personal {
  if (!origin) return { network: null, position: null };
  const { userAgent, deviceId, position } = origin;
  const ip = origin.ip !== null && isIP(origin.ip) > 0 ? origin.ip : null;
  return {
    network: { salt: salts.network, ip, place, userAgent: userAgent?.slice(0, AGENT_MAX) ?? null, deviceId },
    position: position && positionOf(position, salts.position),
  };
}

const positionOf = ({ lat, lng, accuracy, at }: DevicePosition, salt: string): Position => ({
  ...{ salt, lat, lng, accuracy, at },
});

/** What the record holds of each part. */
export const digestsOf = ({ network, position }: Personal): Record<keyof Personal, string | null> => ({
  network: network && digestOf(network),
  position: position && digestOf(position),
});
