import { type OrderStatus } from '@jembatan/ordering/rules';
import { type StoreTimeZone } from '@jembatan/stores/rules';

export const STATUS_WORDS: Readonly<Record<OrderStatus, string>> = {
  'awaiting-approval': 'Menunggu persetujuan',
  placed: 'Diterima',
  booked: 'Dibukukan',
  'partly-shipped': 'Dikirim sebagian',
  shipped: 'Dikirim',
  invoiced: 'Difakturkan',
  completed: 'Selesai',
  'needs-review': 'Sedang diperiksa',
  held: 'Ditahan',
  rejected: 'Ditolak',
  cancelled: 'Dibatalkan',
};

const ZONES: Readonly<Record<StoreTimeZone, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** `21/11/2026 14.05 WITA`. */
export function momentIn(at: Date, timeZone: StoreTimeZone): string {
  const format = new Intl.DateTimeFormat('id-ID', {
    ...{ timeZone, day: '2-digit', month: '2-digit', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  return `${format.format(at).replace(', ', ' ')} ${ZONES[timeZone]}`;
}
