import { type Readable } from 'node:stream';
import { type AgentAct } from '@jembatan/audit';
import { type Place } from '@jembatan/kernel';
import { type EvidencePack, type JudgedOrder, type Sense } from '@jembatan/shadow';
import { REASON_WORDS, SENSE_WORDS, SEVERITY_WORDS } from './evidence-words';
import { type Letterhead } from './letterhead';
import { type Column, PdfWriter } from './pdf-writer';
import { drawStoreMap, type MapAct, type MapStore } from './store-map';
import { needsCloserMap } from './store-map.rules';
import { dayOf, metresOf, momentOf, rupiahOf, wholeOf } from './words';

const MAP_HEIGHT = 300;
const MARKS: Readonly<Record<Sense, MapAct['mark']>> = { 'makes-sense': 'good', 'does-not': 'bad', unknown: 'unknown' };

const ORDERS: readonly Column[] = [
  { title: 'Waktu (WIB)', width: 88 },
  { title: 'Toko' },
  { title: 'Nilai', width: 66, right: true },
  { title: 'Jarak', width: 48, right: true },
  { title: 'Teliti', width: 40, right: true },
  { title: 'Putusan', width: 78 },
  { title: 'Alasan', width: 112 },
];
const ACTS: readonly Column[] = [
  { title: 'No. rantai', width: 46, right: true },
  { title: 'Waktu (WIB)', width: 88 },
  { title: 'Tindakan', width: 100 },
  { title: 'Toko' },
  { title: 'Hasil', width: 92 },
  { title: 'Jarak', width: 46, right: true },
  { title: 'Tempat IP', width: 62 },
];

/** Draws the pack; the stream begins before the last act is read. */
export function drawEvidence(pack: EvidencePack, letterhead: Letterhead | null = null): Readable {
  const pdf = new PdfWriter({ title: `Berkas bukti: ${pack.person.name}`, madeAt: pack.madeAt, letterhead });
  write(pdf, pack).catch((error: unknown) => pdf.fail(error));
  return pdf.stream;
}

async function write(pdf: PdfWriter, pack: EvidencePack): Promise<void> {
  writeSummary(pdf, pack);
  writeSignals(pdf, pack);
  writeMaps(pdf, pack.orders);
  pdf.section('Pesanan atas nama toko');
  if (pack.orders.length === 0) pdf.paragraph('Tidak ada pesanan pada masa ini.');
  else await pdf.table(ORDERS, pack.orders.map(orderRow));
  pdf.section('Semua tindakan atas nama toko');
  await pdf.table(ACTS, rowsOf(pack.acts));
  writeProof(pdf, pack);
  pdf.end();
}

function writeSummary(pdf: PdfWriter, { person, period, madeAt, summary, thresholds }: EvidencePack): void {
  const { bySense, medianDistance, farthestDistance } = summary;
  pdf.facts([
    ['Orang', `${person.name} (${person.login})`],
    ['Nomor orang', person.id],
    ['Masa', `${momentOf(period.from)} sampai sebelum ${momentOf(period.to)} WIB`],
    ['Dibuat', `${momentOf(madeAt)} WIB`],
    ['Tindakan tercatat', wholeOf(summary.acts)],
    ['Pesanan', `${wholeOf(summary.orders)} untuk ${wholeOf(summary.stores)} toko, ${rupiahOf(summary.value)}`],
    ['Disangkal pemilik toko', wholeOf(summary.disputed)],
    ['Masuk akal', wholeOf(bySense['makes-sense'])],
    ['Tidak masuk akal', wholeOf(bySense['does-not'])],
    ['Tidak diketahui', wholeOf(bySense.unknown)],
    [
      'Jarak ke toko',
      medianDistance === null || farthestDistance === null
        ? 'tidak diketahui'
        : `median ${metresOf(medianDistance)}, terjauh ${metresOf(farthestDistance)}`,
    ],
  ]);
  pdf.paragraph(
    `Putusan memakai GPS perangkat: jauh berarti lebih dari ${metresOf(thresholds.farMetres)} dari toko di luar ketelitian GPS. ` +
      'Negara menurut alamat IP saja tidak pernah menjadi putusan. Putusan ini petunjuk untuk diperiksa, bukan keputusan.',
    { muted: true },
  );
}

function writeSignals(pdf: PdfWriter, { signals }: EvidencePack): void {
  pdf.section('Tanda penyalahgunaan');
  if (signals.length === 0) pdf.paragraph('Tidak ada pada masa ini.');
  for (const { severity, sentence, state, closed } of signals)
    pdf.paragraph(
      `• ${SEVERITY_WORDS[severity]}: ${sentence}${state === 'closed' ? ` Ditutup: ${closed?.comment ?? ''}` : ''}`,
    );
}

function writeMaps(pdf: PdfWriter, orders: readonly JudgedOrder[]): void {
  const stores = storesOf(orders);
  const acts = orders.flatMap(({ act, sense }): MapAct[] =>
    act.position ? [{ ...placeOf(act.position), mark: MARKS[sense], store: act.store.location }] : [],
  );
  pdf.section('Peta: tempat memesan dibandingkan dengan toko');
  if (acts.length === 0) return pdf.paragraph('Tidak ada lokasi yang masih tersimpan pada masa ini.');
  const size = { width: pdf.width, height: MAP_HEIGHT };
  const everything = [...stores, ...acts];
  const words = `${wholeOf(stores.length)} toko dan ${wholeOf(acts.length)} tempat memesan`;
  const draw = (alt: string, around: readonly Place[], caption?: string): void =>
    pdf.figure(MAP_HEIGHT, alt, (x, y) => drawStoreMap(pdf.doc, x, y, size, { stores, acts, around }), caption);
  draw(`Peta ${words}, semuanya.`, everything);
  if (stores.length === 0 || !needsCloserMap(stores, everything, size)) return;
  const caption = 'Dari dekat: sekitar toko-toko saja. Yang lebih jauh tidak tampak di peta ini.';
  draw(`Peta ${words}, hanya sekitar toko.`, stores, caption);
}

function writeProof(pdf: PdfWriter, { chain }: EvidencePack): void {
  pdf.section('Bukti rantai');
  if (chain === null) return pdf.paragraph('Belum ada catatan yang disegel.');
  pdf.facts([
    ['Ujung rantai', `nomor ${wholeOf(chain.seq)}`],
    ['Hash (SHA-256)', chain.hash],
    ['Kunci penandatangan', chain.keyId],
    ['Disegel', chain.at],
  ]);
  pdf.paragraph(
    'Setiap tindakan di atas bernomor dalam rantai. Ekspor log (NDJSON) dengan pemeriksanya membuktikan, tanpa basis data ' +
      'dan tanpa jaringan, bahwa tidak ada catatan yang diubah, dihapus atau ditukar sampai ujung ini.',
    { muted: true },
  );
}

function storesOf(orders: readonly JudgedOrder[]): MapStore[] {
  const stores = new Map<string, MapStore>();
  for (const { act } of orders)
    if (act.store.location) stores.set(act.store.id, { ...placeOf(act.store.location), code: act.store.code });
  return [...stores.values()];
}

const placeOf = ({ lat, lng }: Place): Place => ({ lat, lng });

const orderRow = ({ act, sense, reasons }: JudgedOrder): string[] => [
  momentOf(act.at),
  `${act.store.name} (${act.store.code})`,
  act.amount === null ? '–' : rupiahOf(act.amount),
  act.distance === null ? '–' : metresOf(act.distance),
  act.position === null ? '–' : `± ${metresOf(act.position.accuracy)}`,
  SENSE_WORDS[sense],
  reasons.map((reason) => REASON_WORDS[reason]).join(', '),
];

async function* rowsOf(acts: AsyncIterable<AgentAct>): AsyncGenerator<string[]> {
  for await (const act of acts)
    yield [
      act.seq === null ? 'belum' : wholeOf(act.seq),
      momentOf(act.at),
      `${act.action}${act.claimed ? ' (menurut perangkat)' : ''}`,
      `${act.store.name} (${act.store.code})`,
      act.outcome === 'done' ? 'dilakukan' : `ditolak: ${act.code ?? ''}`,
      act.distance === null ? '–' : metresOf(act.distance),
      act.ipPlace ?? '–',
    ];
}

/** `bukti-budi-santoso-2026-11-01.pdf`: safe in a header. */
export const evidenceFileName = ({ person, period }: EvidencePack, ending: string): string =>
  `bukti-${
    person.name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || person.id
  }-${dayOf(period.from).split('/').reverse().join('-')}.${ending}`;
