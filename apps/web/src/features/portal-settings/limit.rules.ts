export type Unit =
  'seconds' | 'milliseconds' | 'minutes' | 'days' | 'rupiah' | 'metres' | 'kmh' | 'hour' | 'times' | 'count';

/** One figure that admins may set. */
export interface Limit<Name extends string = string> {
  readonly name: Name;
  readonly min: number;
  readonly max: number;
  readonly preset: number;
  readonly value: number;
  readonly lastChange: { readonly at: string; readonly byName: string | null } | null;
}

/** What is typed into the fields that somebody touched, by name. */
export type Typed = Readonly<Record<string, string>>;

export type LimitVerdict =
  { readonly kind: 'good'; readonly value: number } | { readonly kind: 'not-whole' | 'out-of-range' };

/** Whole numbers, as people write them here: `1.000` is a thousand. */
export function judgeLimit(typed: string, { min, max }: Pick<Limit, 'min' | 'max'>): LimitVerdict {
  const plain = typed.trim().replaceAll(/[\s.]/g, '');
  if (!/^\d{1,12}$/.test(plain)) return { kind: 'not-whole' };
  const value = Number(plain);
  return value < min || value > max ? { kind: 'out-of-range' } : { kind: 'good', value };
}

export interface LimitChange<Name extends string> {
  readonly limit: Limit<Name>;
  readonly to: number;
}

/** What saving would change; null while a field is wrong. */
export function changesOf<Name extends string>(
  limits: readonly Limit<Name>[],
  typed: Typed,
): LimitChange<Name>[] | null {
  const changes: LimitChange<Name>[] = [];
  for (const limit of limits) {
    const text = typed[limit.name];
    if (text === undefined) continue;
    const verdict = judgeLimit(text, limit);
    if (verdict.kind !== 'good') return null;
    if (verdict.value !== limit.value) changes.push({ limit, to: verdict.value });
  }
  return changes;
}
