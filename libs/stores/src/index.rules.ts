export { type CreditStanding } from './credit-standing';
export { hoursAhead, STORE_TIME_ZONES, type StoreTimeZone, timeZoneOf, ZONE_NAMES } from './store-time.rules';
