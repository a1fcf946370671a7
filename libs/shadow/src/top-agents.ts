import { type AgentFigures } from '@jembatan/audit';

/** Somebody read the month's report and stands by it. */
export interface SignOff {
  readonly at: Date;
  readonly by: { readonly id: string; readonly name: string };
  readonly comment: string;
  /** SHA-256 of the report as it was signed. */
  readonly reportHash: string;
}

export interface AgentRank extends AgentFigures {
  readonly rank: number;
  /** Of the orders whose place is known, the share that was placed far from the store; null where none is known. */
  readonly farShare: number | null;
}

/** "Top 10 Agents by Impersonation Count" of one month of WIB. */
export interface TopAgentsReport {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly from: Date;
  readonly to: Date;
  /** Is the month over, so that nothing more is added to it? */
  readonly complete: boolean;
  readonly farMetres: number;
  readonly agents: readonly AgentRank[];
  readonly signOff: SignOff | null;
}
