import { type Place } from '@jembatan/kernel';

/** Hours ahead of UTC where the place is: WIB, WITA or WIT by its longitude, which is right but near the borders. WIB where unknown. */
export function hoursAhead(place: Place | null): 7 | 8 | 9 {
  if (place === null || place.lng < 114.5) return 7;
  return place.lng < 126 ? 8 : 9;
}

/** What people call the zone. */
export const ZONE_NAMES = { 7: 'WIB', 8: 'WITA', 9: 'WIT' } as const;

const TIME_ZONES = { 7: 'Asia/Jakarta', 8: 'Asia/Makassar', 9: 'Asia/Jayapura' } as const;
export const STORE_TIME_ZONES = Object.values(TIME_ZONES);
export type StoreTimeZone = (typeof STORE_TIME_ZONES)[number];

/** The IANA name of the zone. */
export const timeZoneOf = (place: Place | null): StoreTimeZone => TIME_ZONES[hoursAhead(place)];
