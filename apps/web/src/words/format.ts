import i18next from 'i18next';
import { type Money } from '@jembatan/kernel';

/** What Indonesians call their three zones; ICU's English does not know the names. */
const ZONES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};
export const WIB = 'Asia/Jakarta';

const rupiah = new Intl.NumberFormat('id-ID', { style: 'currency', currency: 'IDR', maximumFractionDigits: 0 });
const whole = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });

/** Whole rupiah: `Rp 1.250.000`, in both languages. */
export const rupiahOf = (amount: number): string => rupiah.format(amount);
export const moneyOf = ({ amount }: Money): string => rupiahOf(amount);
export const wholeOf = (count: number): string => whole.format(count);

const formats = new Map<string, Intl.DateTimeFormat>();
function formatFor(kind: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = i18next.language === 'en' ? 'en-GB' : 'id-ID';
  const name = `${kind} ${locale} ${zone}`;
  const format = formats.get(name) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  formats.set(name, format);
  return format;
}

/** A day, a time, and an age are never broken over two lines. */
const unbroken = (words: string): string => words.replaceAll(' ', '\u00a0');

/** `21 Nov 2026`, in the store's time zone. */
export const dayOf = (instant: string | Date, zone = WIB): string =>
  unbroken(formatFor('day', zone, { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(instant)));

/** `09.05 WIB`, in the store's time zone. */
export const timeOf = (instant: string | Date, zone = WIB): string =>
  unbroken(
    `${formatFor('time', zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant))} ${ZONES[zone] ?? zone}`,
  );

/** `21 Nov 2026, 09.05 WIB`. */
export const momentOf = (instant: string | Date, zone = WIB): string =>
  `${dayOf(instant, zone)}, ${timeOf(instant, zone)}`;

/** `November 2026`, of a month written `2026-11`. */
export const monthOf = (month: string): string =>
  formatFor('month', 'UTC', { month: 'long', year: 'numeric' }).format(new Date(`${month}-01T00:00:00Z`));

/** Metres below a kilometre, else kilometres with one digit. */
export function distanceOf(metres: number): string {
  if (metres < 1000) return `${whole.format(Math.round(metres / 10) * 10)} m`;
  return `${new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 }).format(metres / 1000)} km`;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, in words. Null: never. */
export function ageOf(seconds: number | null): string {
  if (seconds === null) return i18next.t('age.never');
  if (seconds < MINUTE) return unbroken(i18next.t('age.now'));
  if (seconds < HOUR) return unbroken(i18next.t('age.minutes', { count: Math.floor(seconds / MINUTE) }));
  if (seconds < DAY) return unbroken(i18next.t('age.hours', { count: Math.floor(seconds / HOUR) }));
  return unbroken(i18next.t('age.days', { count: Math.floor(seconds / DAY) }));
}

/** Seconds since an instant; never below zero, whatever the device's clock says. */
export const secondsSince = (instant: string, now = Date.now()): number =>
  Math.max(0, Math.floor((now - Date.parse(instant)) / 1000));
