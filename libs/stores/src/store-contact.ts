/** Who answers for the store by WhatsApp: its sub-distributor's person, as an admin set it. */
export interface StoreContact {
  readonly storeId: string;
  readonly name: string;
  /** E.164 of a mobile. */
  readonly phone: string;
  /** The number as it was typed. */
  readonly written: string;
}
