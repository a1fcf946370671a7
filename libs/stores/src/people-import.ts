/** What a file may make of somebody. Admins and auditors are invited by hand, one by one. */
export const IMPORT_ROLES = ['salesman', 'store_owner', 'support'] as const;
export type ImportRole = (typeof IMPORT_ROLES)[number];

/** A line of the file, as it was read. */
export interface ImportRow {
  /** In the file, from 1. */
  readonly line: number;
  readonly email: string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly role: ImportRole | null;
  /** The ERP's customer codes: a salesman's territory, an owner's own stores. */
  readonly storeCodes: readonly string[];
}

export const IMPORT_FAULTS = [
  'field.email',
  'field.phone',
  'user.login_taken',
  'import.name_missing',
  'import.role_missing',
  'import.role_differs',
  'import.stores_unfit',
  'import.store_unknown',
] as const;
export type ImportFault = (typeof IMPORT_FAULTS)[number];

export const IMPORT_VERDICTS = ['new', 'change', 'same', 'refused'] as const;
export type ImportVerdict = (typeof IMPORT_VERDICTS)[number];

/** What becomes of a line: a person who is new, stores that are added to somebody's, nothing, or a refusal. */
export interface PlannedLine {
  readonly line: number;
  readonly email: string;
  readonly name: string | null;
  readonly verdict: ImportVerdict;
  readonly faults: readonly { readonly code: ImportFault; readonly value: string | null }[];
  /** Codes of the stores that are added. */
  readonly addedStores: readonly string[];
}
