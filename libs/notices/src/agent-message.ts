import { type Template } from './draft';

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
  'abuse-signal': {
    secrets: [],
    draft: ({ name, sentence, link }) => ({
      subject: 'Tanda penyalahgunaan yang serius',
      greeting: `Halo ${name},`,
      paragraphs: ['Jembatan menemukan tanda penyalahgunaan yang serius:', sentence, 'Mohon segera diperiksa.'],
      links: [{ label: 'Periksa tanda ini', url: link }],
    }),
  },
  'agent-report': {
    secrets: [],
    draft: ({ name, month, rows, link, reminder }) => ({
      subject: `${reminder ? 'Pengingat: ' : ''}Top 10 Agents by Impersonation Count, ${month}`,
      greeting: `Halo ${name},`,
      paragraphs: [
        reminder
          ? `Laporan bulan ${month} belum disahkan. Mohon diperiksa dan disahkan.`
          : `Laporan bulan ${month} sudah tersedia. Mohon diperiksa dan disahkan.`,
        ...(rows.length === 0 ? ['Tidak ada tindakan atas nama toko pada bulan ini.'] : []),
      ],
      ...(rows.length > 0 && {
        table: { head: ['No.', 'Salesman', 'Sesi', 'Pesanan', 'Toko', 'Nilai', 'Disangkal', 'Jauh dari toko'], rows },
      }),
      links: [{ label: 'Buka laporan', url: link }],
    }),
  },
};
