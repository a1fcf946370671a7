import { type DevicePosition, type Origin, type Place } from '@jembatan/kernel';
import { digestOf } from './canonical-json.rules';
import { type Network, type Personal, type Position } from './impersonation';

const EARTH_METRES = 6_371_008.8;
const AGENT_MAX = 500;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres along the great circle, whole. */
export function distanceBetween(a: Place, b: Place): number {
  const lat = radians(b.lat - a.lat) / 2;
  const lng = radians(b.lng - a.lng) / 2;
  const h = Math.sin(lat) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(lng) ** 2;
  return Math.round(2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h))));
}

export interface Provenance {
  readonly origin: Origin | undefined;
  /** Where the address is, as far as is known. */
  readonly place: string | null;
  readonly salts: { readonly network: string; readonly position: string };
}

/** The erasable half of a record, each part with a salt of its own: without it nobody can guess their way to the digest. */
export function personalOf({ origin, place, salts }: Provenance): Personal {
  if (!origin) return { network: null, position: null };
  const { ip, userAgent, deviceId, position } = origin;
  const network = { salt: salts.network, ip, place, userAgent: userAgent?.slice(0, AGENT_MAX) ?? null, deviceId };
  return { network, position: position && positionOf(position, salts.position) };
}

const positionOf = ({ lat, lng, accuracy, at }: DevicePosition, salt: string): Position => ({
  ...{ salt, lat, lng, accuracy, at },
});

export const networkDigest = (network: Network | null): string | null => network && digestOf(network);
export const positionDigest = (position: Position | null): string | null => position && digestOf(position);
