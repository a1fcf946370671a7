import { type Readable } from 'node:stream';
import { csvLine } from '@jembatan/kernel';
import { nameOfMonth, rowsOf, type TopAgentsReport } from '@jembatan/shadow';
import { type Letterhead } from './letterhead';
import { type Column, PdfWriter } from './pdf-writer';
import { metresOf, momentOf } from './words';

const COLUMNS: readonly Column[] = [
  { title: 'No.', width: 24, right: true },
  { title: 'Salesman' },
  { title: 'Sesi', width: 44, right: true },
  { title: 'Pesanan', width: 50, right: true },
  { title: 'Toko', width: 40, right: true },
  { title: 'Nilai', width: 92, right: true },
  { title: 'Disangkal', width: 54, right: true },
  { title: 'Jauh dari toko', width: 78, right: true },
];

export function drawTopAgents(report: TopAgentsReport, madeAt: Date, letterhead: Letterhead | null = null): Readable {
  const title = `Top 10 Agents by Impersonation Count, ${nameOfMonth(report.month)}`;
  const pdf = new PdfWriter({ title, madeAt, letterhead });
  write(pdf, report, madeAt).catch((error: unknown) => pdf.fail(error));
  return pdf.stream;
}

async function write(pdf: PdfWriter, report: TopAgentsReport, madeAt: Date): Promise<void> {
  const { from, to, complete, agents, signOff, farMetres } = report;
  pdf.facts([
    ['Masa', `${momentOf(from)} sampai sebelum ${momentOf(to)} WIB${complete ? '' : ' (bulan belum selesai)'}`],
    ['Dibuat', `${momentOf(madeAt)} WIB`],
    ['Urutan', 'menurut jumlah sesi atas nama toko, lalu pesanan, lalu tindakan'],
    ['Jauh dari toko', `bagian pesanan berlokasi GPS yang lebih dari ${metresOf(farMetres)} dari toko`],
  ]);
  if (agents.length === 0) pdf.paragraph('Tidak ada tindakan atas nama toko pada bulan ini.');
  else await pdf.table(COLUMNS, rowsOf(report));
  pdf.section('Pengesahan');
  if (signOff === null) pdf.paragraph('Belum disahkan.');
  else
    pdf.facts([
      ['Disahkan oleh', signOff.by.name],
      ['Waktu', `${momentOf(signOff.at)} WIB`],
      ['Catatan', signOff.comment],
      ['Hash laporan', signOff.reportHash],
    ]);
  pdf.end();
}

export const topAgentsCsv = ({ month, agents }: TopAgentsReport): string =>
  [
    [
      ...[
        'month',
        'rank',
        'person_id',
        'person',
        'login',
        'sessions',
        'acts',
        'refused',
        'orders',
        'stores',
        'value_idr',
      ],
      ...['disputes', 'located_orders', 'far_orders', 'far_share'],
    ],
    ...agents.map((one) => [
      ...[month, one.rank, one.actorId, one.name, one.login, one.sessions, one.acts, one.refused, one.orders],
      ...[one.stores, one.value, one.disputes, one.located, one.far],
      one.farShare === null ? null : Math.round(one.farShare * 1000) / 1000,
    ]),
  ]
    .map(csvLine)
    .join('');
