const NOWHERE = 'https://nowhere.invalid';

/** Where to go after signing in: a path of this app, never another site, whatever the address asks for. */
export function ownPath(asked: unknown): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || !URL.canParse(asked, NOWHERE)) return '/';
  const { origin, pathname, search, hash } = new URL(asked, NOWHERE);
  if (origin !== NOWHERE || pathname.startsWith('//') || pathname === '/sign-in') return '/';
  return `${pathname}${search}${hash}`;
}
