import { type LastChange } from './setting';

/** Who runs the portal, as its papers and mails name it. */
export interface Company {
  readonly brand: string;
  readonly legalName: string | null;
  /** 15 or 16 digits. */
  readonly npwp: string | null;
  readonly address: string | null;
}

export interface CompanyStanding extends Company {
  /** To be handed back by who changes it. */
  readonly version: string;
  readonly lastChange: LastChange | null;
}

export const DEFAULT_BRAND = 'Jembatan';
