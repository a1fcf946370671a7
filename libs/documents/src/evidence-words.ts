import { type Sense, type SenseReason, type Severity } from '@jembatan/shadow';

export const SENSE_WORDS: Readonly<Record<Sense, string>> = {
  'makes-sense': 'Masuk akal',
  'does-not': 'Tidak masuk akal',
  unknown: 'Tidak diketahui',
};

export const REASON_WORDS: Readonly<Record<SenseReason, string>> = {
  'at-store': 'berada di toko menurut GPS',
  far: 'jauh dari toko menurut GPS',
  'impossible-travel': 'perpindahan mustahil',
  disputed: 'disangkal pemilik toko',
  'outside-hours': 'di luar jam biasa',
  'no-position': 'tanpa lokasi',
  'city-only': 'hanya kota menurut IP',
  'country-only': 'hanya negara menurut IP; tidak dinilai',
  inexact: 'GPS tidak teliti',
  stale: 'GPS sudah lama',
  'store-unplaced': 'lokasi toko tidak diketahui',
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  low: 'rendah',
  medium: 'sedang',
  serious: 'serius',
};
