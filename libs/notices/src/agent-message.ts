import { type Template } from './draft';
import { worded } from './wording';

const REPORT = 'Top 10 Agents by Impersonation Count';

/** What is told of salesmen: to admins at once, to auditors each month. */
export interface AgentMessageValues {
  'abuse-signal': { readonly name: string; readonly sentence: string; readonly link: string };
  'agent-report': {
    readonly name: string;
    /** As people write it: `November 2026`. */
    readonly month: string;
    readonly rows: readonly (readonly string[])[];
    readonly link: string;
    readonly reminder: boolean;
  };
}

export const AGENT_MESSAGES: {
  readonly [T in keyof AgentMessageValues]: Template<AgentMessageValues[T]>;
} = {
  'abuse-signal': worded({
    secrets: [],
    original: {
      subject: 'Tanda penyalahgunaan yang serius',
      body: 'Halo {name},\n\nJembatan menemukan tanda penyalahgunaan yang serius:\n\n{sentence}\n\nMohon segera diperiksa.',
      sms: null,
    },
    mail: { name: ({ name }) => name, sentence: ({ sentence }) => sentence },
    necessary: { body: ['sentence'] },
    rest: ({ link }) => ({ paragraphs: [], links: [{ label: 'Periksa tanda ini', url: link }] }),
  }),
  'agent-report': worded({
    secrets: [],
    original: {
      subject: '{report}, {month}',
      body: 'Halo {name},\n\nLaporan bulan {month} {status}. Mohon diperiksa dan disahkan.',
      sms: null,
    },
    mail: {
      name: ({ name }) => name,
      report: () => REPORT,
      month: ({ month }) => month,
      status: ({ reminder }) => (reminder ? 'belum disahkan' : 'sudah tersedia'),
    },
    necessary: { subject: ['report', 'month'], body: ['month', 'status'] },
    lead: ({ reminder }) => (reminder ? 'Pengingat: ' : ''),
    rest: ({ rows, link }) => ({
      paragraphs: rows.length === 0 ? ['Tidak ada tindakan atas nama toko pada bulan ini.'] : [],
      ...(rows.length > 0 && {
        table: { head: ['No.', 'Salesman', 'Sesi', 'Pesanan', 'Toko', 'Nilai', 'Disangkal', 'Jauh dari toko'], rows },
      }),
      links: [{ label: 'Buka laporan', url: link }],
    }),
  }),
};
