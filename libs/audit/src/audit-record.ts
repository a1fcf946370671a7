import { type SafeDetails } from '@jembatan/kernel';

/** What somebody did to what. */
export interface Deed {
  /** Dotted lower case, noun first: `order.approved`. */
  readonly action: string;
  readonly object: { readonly type: string; readonly id: string };
  /** Facts that prove the deed later: never a password, a token or a link that signs in. */
  readonly details?: SafeDetails;
}
