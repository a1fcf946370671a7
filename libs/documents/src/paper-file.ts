import { type FileLabel } from '@jembatan/platform';
import { type MadeKind } from './made-document';

export const PDF = 'application/pdf';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const NAMES: Readonly<Record<MadeKind, readonly [name: string, ending: string, contentType: string]>> = {
  catalogue: ['katalog', 'pdf', PDF],
  'price-list': ['daftar-harga', 'xlsx', XLSX],
  'order-form': ['formulir', 'xlsx', XLSX],
};

/** What a paper of a price list, or of a store, is called when it is saved: letters, digits and hyphens, whatever the ERP wrote. */
export function paperFile(kind: MadeKind, of: string): FileLabel {
  const [name, ending, contentType] = NAMES[kind];
  return { name: `${name}-${plainOf(of)}.${ending}`, contentType };
}

const plainOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40) || 'umum';
