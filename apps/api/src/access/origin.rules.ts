import { type DevicePosition, type Fault, type Origin } from '@jembatan/kernel';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

export type OriginVerdict =
  { readonly kind: 'known'; readonly origin: Origin } | { readonly kind: 'invalid'; readonly faults: Fault[] };

const MAX_AGENT = 300;
const DEVICE_ID = /^[\w.:-]{8,100}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
const DECIMAL = /^-?\d{1,8}(\.\d{1,15})?$/;
const MAX_ACCURACY = 40_000_000;

/** Where a request says that it comes from. What a program sends must be right; a browser's own words are only cut. */
export function judgeOrigin(ip: string, headers: Headers): OriginVerdict {
  const faults: Fault[] = [];
  const given = <T>(name: string, read: (text: string) => T | null, message: string): T | null => {
    const text = headers[name.toLowerCase()];
    if (text === undefined) return null;
    const value = typeof text === 'string' ? read(text) : null;
    if (value === null)
      faults.push({ path: name, code: 'field.header', message: `the header ${name} must be ${message}` });
    return value;
  };
  const agent = headers['user-agent'];
  const origin: Origin = {
    ip,
    userAgent: typeof agent === 'string' ? agent.slice(0, MAX_AGENT) : null,
    deviceId: given('X-Device-Id', deviceIdOf, '8 to 100 letters, digits or . : _ -'),
    deviceTime: given('X-Device-Time', instantOf, 'an ISO 8601 date and time with its zone'),
    position: given('X-Position', positionOf, '`lat,lng,accuracy in metres,time`'),
  };
  return faults.length > 0 ? { kind: 'invalid', faults } : { kind: 'known', origin };
}

const deviceIdOf = (text: string): string | null => (DEVICE_ID.test(text) ? text : null);

function instantOf(text: string): Date | null {
  const moment = INSTANT.test(text) ? new Date(text) : null;
  return moment && !Number.isNaN(moment.getTime()) ? moment : null;
}

function positionOf(text: string): DevicePosition | null {
  const parts = text.split(',').map((part) => part.trim());
  const [lat, lng, accuracy] = parts.slice(0, 3).map((part) => (DECIMAL.test(part) ? Number(part) : Number.NaN));
  const at = instantOf(parts[3] ?? '');
  if (parts.length !== 4 || lat === undefined || lng === undefined || accuracy === undefined || !at) return null;
  const onEarth = Math.abs(lat) <= 90 && Math.abs(lng) <= 180 && accuracy >= 0 && accuracy <= MAX_ACCURACY;
  return onEarth ? { lat, lng, accuracy, at } : null;
}
