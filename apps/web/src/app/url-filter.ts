import { useNavigate, useSearch } from '@tanstack/react-router';

/** What a list is narrowed by. It lives in the address: a reload, a bookmark and the way back show the same list. */
export type UrlFilter<Name extends string> = Readonly<Partial<Record<Name, string>>>;

/** `names`: the parts of the address that are this list's own. A part set to undefined or '' is taken out. */
export function useUrlFilter<const Name extends string>(
  names: readonly Name[],
): readonly [UrlFilter<Name>, (change: Partial<Record<Name, string | undefined>>) => void] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const filter = Object.fromEntries(
    names.flatMap((name) => {
      const value = search[name];
      // The router reads `?a=1` as a number, `?a=true` as a boolean.
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[name, String(value)]]
        : [];
    }),
  ) as UrlFilter<Name>;
  const change = (to: Partial<Record<Name, string | undefined>>): void => {
    const next = Object.entries({ ...filter, ...to }).filter(([, value]) => value !== undefined && value !== '');
    void navigate({ to: '.', search: Object.fromEntries(next) as never, replace: true });
  };
  return [filter, change];
}
