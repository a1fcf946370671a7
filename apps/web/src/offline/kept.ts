import { type Cart, type OrderTemplate } from './device';

/** A cart as it is kept. */
export interface KeptCart extends Cart {
  /** Changed here since the portal was told. */
  readonly changed: boolean;
  /** Of the portal's cart when it was last heard; null: not heard, or changed elsewhere since. */
  readonly version: number | null;
}

/** A template as it is kept. */
export interface KeptTemplate extends OrderTemplate {
  readonly storeId: string;
  /** What the portal has not heard yet; `refused`: it will not have it, and it stays on the device only. */
  readonly pending: 'none' | 'save' | 'remove' | 'refused';
}
