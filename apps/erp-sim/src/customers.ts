import { between, type Chance, chance, pick } from './chance';
import { PRICE_LIST_NAMES, SEEDED_AT } from './catalogue';
import { type Customer } from './contract';
import { placeOf } from './places';

export const CUSTOMERS = 300;

const KINDS = ['Toko', 'Toko Kosmetik', 'Rumah Cantik', 'Salon', 'Grosir'];
const NAMES = ['Anggrek', 'Mawar', 'Cahaya', 'Sinar Jaya', 'Bu Sri', 'Dewi', 'Mutiara', 'Berkah', 'Ratu', 'Indah'];
const ENDINGS = ['', ' Baru', ' Makmur', ' Abadi', ' Sejahtera', ' Dua'];

/** The seeded stores; the same every time. Of each twenty, in this order: 12 ample, 3 tight, 2 overdue, 1 blocked, 1 without credit, 1 ample. */
export const customers = (): Customer[] => Array.from({ length: CUSTOMERS }, (_, at) => customer(at));

function customer(at: number): Customer {
  const next = chance(50_001 + at);
  const place = placeOf(at);
  const serial = String(at + 1).padStart(5, '0');
  return {
    code: `C${serial}`,
    name: `${pick(KINDS, next)} ${pick(NAMES, next)}${pick(ENDINGS, next)}`,
    priceList: PRICE_LIST_NAMES[at % 10 < 6 ? 0 : at % 10 < 9 ? 1 : 2],
    ...credit(at, next),
    address: `${pick(place.streets, next)} No. ${between(1, 180, next)}, ${place.city}`,
    location: { lat: nearby(place.lat, next), lng: nearby(place.lng, next) },
    // No number of an Indonesian mobile operator has a subscriber part that begins with 000.
    phone: at % 3 === 2 ? `0812-000-${serial}` : `+62812000${serial}`,
    email: at % 11 === 10 ? null : `toko${at + 1}@stores.example.com`,
    taxId: at % 2 === 0 ? npwp(at) : null,
    updatedAt: SEEDED_AT,
  };
}

/** Of an office at Jakarta that gives none out, with a right check digit. */
function npwp(at: number): string {
  const serial = `09${String(at).padStart(6, '0')}`;
  const doubled = [...serial].reverse().map((digit, place) => Number(digit) * (place % 2 === 0 ? 2 : 1));
  const sum = doubled.reduce((total, digit) => total + (digit > 9 ? digit - 9 : digit), 0);
  return `${serial}${(10 - (sum % 10)) % 10}999000`;
}

/** Within about a kilometre and a half, five digits as a tablet would tell it. */
const nearby = (degrees: number, next: Chance): number => Number((degrees + (next() - 0.5) * 0.028).toFixed(5));

function credit(at: number, next: Chance): Pick<Customer, 'creditLimit' | 'creditUsed' | 'overdueAmount' | 'blocked'> {
  const limit = between(200, 1000, next) * 1_000_000;
  const used = Math.round(limit * (0.1 + next() * 0.3));
  const good = { creditLimit: limit, creditUsed: used, overdueAmount: 0, blocked: false };
  switch (at % 20) {
    case 12:
    case 13:
    case 14:
      return { ...good, creditUsed: limit - between(500, 3000, next) * 1000 };
    case 15:
    case 16:
      return { ...good, overdueAmount: Math.round(used * 0.4) };
    case 17:
      return { ...good, overdueAmount: Math.round(used * 0.7), blocked: true };
    case 18:
      return { ...good, creditLimit: 0, creditUsed: 0 };
    default:
      return good;
  }
}
