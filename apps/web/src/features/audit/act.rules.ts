/** What can be done in a store's name, as the record names it: those that have words. */
export const ACTIONS = [
  'order.placed',
  'order.place',
  'order.quote',
  'order.cancelled',
  'order.cancel',
  'order.read',
  'quote.read',
  'cart.replaced',
  'cart.edit',
  'cart.read',
  'order_template.created',
  'order_template.replaced',
  'order_template.removed',
  'order_template.edit',
  'order_template.read',
  'store.read',
  'person.read',
  'consent.read',
  'notice_preference.read',
  'shadow_session.open',
  'shadow_session.opened',
  'shadow_session.ended',
  'report.signed_off',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What a device says that it did, without the portal having seen it. */
const CLAIM = 'device.';

export interface NamedAct {
  /** Null: one that has no words; it is shown as it is written. */
  readonly known: Action | null;
  readonly written: string;
  /** Only the device says so. */
  readonly claim: boolean;
}

export function namedAct(action: string): NamedAct {
  const claim = action.startsWith(CLAIM);
  const written = claim ? action.slice(CLAIM.length) : action;
  return { known: ACTIONS.find((one) => one === written) ?? null, written, claim };
}

/** Words are kept below names without dots. */
export const wordOf = (action: Action): Undotted<Action> => action.replace('.', '-') as Undotted<Action>;
type Undotted<Name extends string> = Name extends `${infer Noun}.${infer Verb}` ? `${Noun}-${Verb}` : Name;
