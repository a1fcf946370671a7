/** What the portal itself writes as a reason, told apart from what people wrote. */
export const OWN_REASONS = ['probe', 'calls', 'answersAgain', 'timeOver'] as const;

export type Reason =
  | { readonly kind: (typeof OWN_REASONS)[number]; readonly remark: string }
  | { readonly kind: 'words'; readonly words: string };

const WRITTEN: readonly (readonly [RegExp, (typeof OWN_REASONS)[number]])[] = [
  [/^probe: (.*)$/s, 'probe'],
  [/^(erp\.[a-z_]+: .*)$/s, 'calls'],
  [/^the breaker opened$/, 'calls'],
  [/^the ERP answers again$/, 'answersAgain'],
  [/^the time set by the admin is over$/, 'timeOver'],
  [/^its time is over$/, 'timeOver'],
];

/** Why a mode or flag changed; null where there is nothing to say. */
export function reasonOf(text: string | null): Reason | null {
  if (text === null || text === '') return null;
  for (const [pattern, kind] of WRITTEN) {
    const found = pattern.exec(text);
    if (found) return { kind, remark: found[1] ?? '' };
  }
  return { kind: 'words', words: text };
}
