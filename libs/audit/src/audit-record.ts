import { type SafeDetails } from '@jembatan/kernel';

/** What somebody did to what. */
export interface Deed {
  /** Dotted lower case, noun first: `order.approved`. */
  readonly action: string;
  readonly object: { readonly type: string; readonly id: string };
  /**
   * Facts that prove the deed later: never a password, a token or a link that signs in, and never an address or a position
   * of a person, for details outlive the term of those.
   */
  readonly details?: SafeDetails;
  /** SHA-256 of what the object held, in hex; of the details where it is left out. */
  readonly contentsHash?: string;
  /** When and where it happened is what the device says; nobody here saw it. */
  readonly claimed?: boolean;
}
