import { type LogEntry, type LogFilter, type SignedHead } from '@jembatan/audit';
import { type Column, type LogDocument, metresOf, momentOf } from '@jembatan/documents';

const HASH_SHOWN = 12;

const COLUMNS: readonly (Column & { readonly value: (entry: LogEntry) => string })[] = [
  { title: 'No.', width: 40, right: true, value: ({ seal }) => (seal ? String(seal.seq) : 'belum') },
  { title: 'Waktu (WIB)', width: 74, value: ({ at }) => momentOf(at) },
  { title: 'Salesman', value: ({ actor }) => `${actor.name} (${actor.login})` },
  { title: 'Toko', value: ({ store }) => `${store.code} ${store.name}` },
  { title: 'Alasan', value: ({ session }) => session.reason },
  { title: 'Tindakan', value: ({ action, object }) => `${action} ${object.type} ${object.id}` },
  { title: 'Hasil', width: 70, value: ({ outcome, code }) => (outcome === 'done' ? 'terlaksana' : `ditolak: ${code}`) },
  { title: 'Jarak', width: 44, right: true, value: ({ distance }) => (distance === null ? '' : metresOf(distance)) },
  { title: 'IP dan tempat', width: 80, value: ({ network: { ip, place } }) => [ip, place].filter(Boolean).join(' ') },
  { title: 'Hash', width: 62, value: ({ seal }) => seal?.hash.slice(0, HASH_SHOWN) ?? '' },
];

const NAMES: Readonly<Record<keyof LogFilter, string>> = {
  actorId: 'Salesman',
  storeId: 'Toko',
  from: 'Sejak',
  to: 'Sampai sebelum',
  action: 'Tindakan',
};

/** The log as a table to be printed: what proves it is the ndjson export, whose chain ends in the same head. */
export function presentLog(
  pages: AsyncIterable<readonly LogEntry[]>,
  filter: LogFilter,
  head: SignedHead,
  madeAt: Date,
): LogDocument {
  const narrowed = (Object.entries(filter) as [keyof LogFilter, string | Date][]).map(
    ([name, value]) => [NAMES[name], value instanceof Date ? `${momentOf(value)} WIB` : value] as const,
  );
  return {
    ...{ title: 'Catatan tindakan atas nama toko [AUDIT_IMPERSONATION]', madeAt, landscape: true },
    facts: [
      ['Dibuat', `${momentOf(madeAt)} WIB`],
      ...narrowed,
      ['Kepala rantai', `catatan ${head.seq}, ${head.hash}`],
      ['Kunci', head.keyId],
    ],
    columns: COLUMNS,
    rows: rowsOf(pages),
  };
}

async function* rowsOf(pages: AsyncIterable<readonly LogEntry[]>): AsyncGenerator<string[]> {
  for await (const page of pages) for (const entry of page) yield COLUMNS.map(({ value }) => value(entry));
}
