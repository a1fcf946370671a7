import { type Place } from '@jembatan/kernel';
import { type CreditVerdict, type Order, type OrderOrigin } from '@jembatan/ordering';
import { type ErpFunction, type Mode } from '@jembatan/service-mode';
import { timeZoneOf } from '@jembatan/stores/rules';
import { momentIn } from './order-words.rules';

/** An order with what its papers tell beside it. */
export interface OrderPaper {
  readonly order: Order;
  /** Who placed it, as the person is called today. */
  readonly placedByName: string;
  /** In whose name it was placed: why. */
  readonly reason: string | null;
  readonly placedUnder: PlacedUnder;
  readonly address: string | null;
  /** NPWP of the store, 15 or 16 digits. */
  readonly taxId: string | null;
  readonly location: Place | null;
  /** Where the order is looked at. */
  readonly url: string;
}

/** How it stood when the order was placed. */
export interface PlacedUnder {
  readonly verdict: CreditVerdict;
  readonly modes: Readonly<Record<ErpFunction, Mode>>;
}

/** The distributor, as its papers name it; null where nobody said. */
export interface Seller {
  readonly brand: string;
  readonly legalName: string | null;
  /** 15 or 16 digits. */
  readonly npwp: string | null;
  readonly address: string | null;
}

export const ORIGIN_WORDS: Readonly<Record<OrderOrigin, string>> = {
  portal: 'Portal',
  import: 'Impor berkas',
  manual: 'Nota manual',
};

export const VERDICT_WORDS: Readonly<Record<CreditVerdict, string>> = {
  GREEN: 'Hijau: dalam batas kredit',
  AMBER: 'Kuning: diperiksa petugas',
  RED: 'Merah: di luar batas kredit',
};

/** `21/11/2026 14.05 WITA`, at the store. */
export const momentAt = (at: Date, location: Place | null): string => momentIn(at, timeZoneOf(location));
