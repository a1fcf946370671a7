import { type Finding } from './abuse-signal';

const PLACE: Readonly<Record<Finding['basis'], string>> = {
  gps: 'Dinilai dari GPS perangkat.',
  'ip-city': 'Dinilai dari kota menurut alamat IP, tanpa GPS.',
  none: 'Tidak dinilai dari lokasi.',
};

/** Whole numbers with points, one decimal with a comma, as people here write them. */
const number = (value: number | string | undefined): string =>
  typeof value === 'number' ? value.toLocaleString('id-ID', { maximumFractionDigits: 1 }) : (value ?? '');

/** `2026-11-21` → `21/11/2026`. */
const date = (day: number | string | undefined): string =>
  String(day ?? '')
    .split('-')
    .reverse()
    .join('/');

const hour = (value: number | string | undefined): string => `${String(value ?? '').padStart(2, '0')}.00`;

/** One plain sentence in Indonesian, and by which place it was judged. */
export function sentenceOf(finding: Pick<Finding, 'kind' | 'basis' | 'figures'>, name: string): string {
  return `${claimOf(finding, name)} ${PLACE[finding.basis]}`;
}

function claimOf({ kind, basis, figures: f }: Pick<Finding, 'kind' | 'basis' | 'figures'>, name: string): string {
  const n = (key: string): string => number(f[key]);
  switch (kind) {
    case 'orders-jump':
      return `${name} membuat ${n('orders')} pesanan untuk ${n('stores')} toko pada ${date(f.day)}; biasanya ${n('usual')} sehari, rekan-rekannya ${n('usualOfPeers')}.`;
    case 'many-stores':
      return `${name} memesan untuk ${n('stores')} toko dalam ${n('minutes')} menit pada ${date(f.day)}.`;
    case 'impossible-travel':
      if (basis === 'ip-city')
        return `${name} bertindak dari dua kota berbeda dalam ${n('minutes')} menit pada ${date(f.day)}.`;
      return `${name} berpindah ${n('kilometres')} km dalam ${n('minutes')} menit pada ${date(f.day)} (${n('kmh')} km/jam), dari ${n('from')} ke ${n('to')}.`;
    case 'far-from-store':
      return `${name} memesan jauh dari toko: ${n('far')} dari ${n('located')} pesanan berlokasi pada ${date(f.day)}, terjauh ${n('farthestMetres')} m (batas ${n('limitMetres')} m).`;
    case 'outside-hours':
      return `${name} membuat ${n('orders')} pesanan di luar jam ${hour(f.from)}–${hour(f.until)} pada ${date(f.day)}, terakhir sekitar pukul ${hour(f.hour)} ${n('zone')}.`;
    case 'shared-device':
      return `Perangkat ${name} dipakai ${n('persons')} akun dalam ${n('days')} hari terakhir.`;
    case 'disputes':
      return `${n('disputes')} dari ${n('orders')} pesanan ${name} dalam ${n('days')} hari terakhir disangkal pemilik toko.`;
  }
}
