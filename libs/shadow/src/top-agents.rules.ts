import { type AgentFigures } from '@jembatan/audit';
import { wibDay } from './abuse-place.rules';
import { type AgentRank, type TopAgentsReport } from './top-agents';

const DAY = 86_400_000;
const REMINDER_DAYS = 3;
const MONTHS = [
  ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni'],
  ...['Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
];

export const MONTH_PATTERN = /^20\d\d-(0[1-9]|1[0-2])$/;

export const ranked = (agents: readonly AgentFigures[]): AgentRank[] =>
  agents.map((figures, index) => ({
    ...figures,
    rank: index + 1,
    farShare: figures.located === 0 ? null : figures.far / figures.located,
  }));

/** The month of WIB before the one that `now` is in. */
export function monthBefore(now: Date): string {
  const firstDay = new Date(`${wibDay(now).slice(0, 7)}-01T00:00:00Z`);
  return new Date(firstDay.getTime() - DAY).toISOString().slice(0, 7);
}

/** `2026-11` → `November 2026`. */
export function nameOfMonth(month: string): string {
  const [year, number] = month.split('-');
  return `${MONTHS[Number(number) - 1] ?? ''} ${year ?? ''}`;
}

export interface SendingQuestion {
  /** When this auditor was last written to about the month; null when never. */
  readonly sentAt: Date | null;
  readonly signed: boolean;
  readonly now: Date;
}

/** Once to everybody; then every three days until somebody has signed. */
export function judgeSending({ sentAt, signed, now }: SendingQuestion): 'report' | 'reminder' | 'nothing' {
  if (sentAt === null) return signed ? 'nothing' : 'report';
  if (signed) return 'nothing';
  return now.getTime() - sentAt.getTime() >= REMINDER_DAYS * DAY ? 'reminder' : 'nothing';
}

const thousands = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');
const percent = (share: number | null): string => (share === null ? 'tidak diketahui' : `${Math.round(share * 100)}%`);

/** A line for each agent, as the message and the document show it. */
export const rowsOf = ({ agents }: Pick<TopAgentsReport, 'agents'>): string[][] =>
  agents.map((agent) => [
    String(agent.rank),
    agent.name,
    thousands(agent.sessions),
    thousands(agent.orders),
    thousands(agent.stores),
    `Rp ${thousands(agent.value)}`,
    thousands(agent.disputes),
    percent(agent.farShare),
  ]);
