const WIB = { timeZone: 'Asia/Jakarta' } as const;
const DAY = new Intl.DateTimeFormat('id-ID', { ...WIB, day: '2-digit', month: '2-digit', year: 'numeric' });
const MOMENT = new Intl.DateTimeFormat('id-ID', {
  ...WIB,
  ...{ day: '2-digit', month: '2-digit', year: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
});
const WHOLE = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });
const ONE_DECIMAL = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 });

/** `21/11/2026`, in WIB. */
export const dayOf = (at: Date): string => DAY.format(at);
/** `21/11/2026 14.05.09`, in WIB. */
export const momentOf = (at: Date): string => MOMENT.format(at).replace(', ', ' ');
/** `21/11/2026 14.05`, in WIB. */
export const minuteOf = (at: Date): string => momentOf(at).slice(0, -3);
export const wholeOf = (value: number): string => WHOLE.format(value);
export const rupiahOf = (value: number): string => `Rp ${WHOLE.format(value)}`;
/** `340 m`, `12,4 km`. */
export const metresOf = (metres: number): string =>
  metres < 1000 ? `${WHOLE.format(metres)} m` : `${ONE_DECIMAL.format(metres / 1000)} km`;
export const percentOf = (share: number): string => `${WHOLE.format(share * 100)}%`;

/** `01.234.567.8-901.000`; of 16 digits in fours. */
export const npwpText = (digits: string): string =>
  digits.length === 15
    ? digits.replace(/^(..)(...)(...)(.)(...)(...)$/, '$1.$2.$3.$4-$5.$6')
    : digits.replace(/(.{4})(?=.)/g, '$1 ');

const [MINUTE, HOUR, DAY_SECONDS] = [60, 3600, 86_400];

/** How long ago, roughly: `12 menit`, `3 jam`, `2 hari`. */
export function ageOf(seconds: number): string {
  if (seconds < MINUTE) return 'kurang dari 1 menit';
  if (seconds < HOUR) return `${WHOLE.format(Math.floor(seconds / MINUTE))} menit`;
  if (seconds < 2 * DAY_SECONDS) return `${WHOLE.format(Math.floor(seconds / HOUR))} jam`;
  return `${WHOLE.format(Math.floor(seconds / DAY_SECONDS))} hari`;
}
