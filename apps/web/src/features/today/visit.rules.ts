/** Why a visit begins. `other` says it in own words. */
export const REASONS = ['routine', 'called', 'stock', 'other'] as const;
export type Reason = (typeof REASONS)[number];

const SHORTEST = 5;

export interface ReasonChoice {
  readonly reason: Reason | null;
  readonly text: string;
}

/** Can it stand in the record? `short`: own words that say nothing yet. */
export function judgeReason({ reason, text }: ReasonChoice): 'good' | 'missing' | 'short' {
  if (reason === null) return 'missing';
  return reason === 'other' && text.trim().length < SHORTEST ? 'short' : 'good';
}
