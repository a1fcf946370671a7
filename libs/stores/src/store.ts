import { type CreditStanding } from './credit-standing';

export interface StoreLocation {
  readonly lat: number;
  readonly lng: number;
}

export interface Store {
  readonly id: string;
  /** The ERP's customer code. */
  readonly code: string;
  readonly name: string;
  readonly priceList: string | null;
  readonly address: string | null;
  readonly location: StoreLocation | null;
  /** E.164. */
  readonly phone: string | null;
  readonly email: string | null;
  /** NPWP, 15 or 16 digits; of a person it is the NIK. */
  readonly taxId: string | null;
  /** Null until the ERP was heard. */
  readonly standing: CreditStanding | null;
}
