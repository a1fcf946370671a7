/** Whether it is one of ours the portal alone can tell. */
const TOKEN = /^[\w.-]{20,200}$/;

/** The token of a notice's link, out of the address's fragment; null where there is none that could be one. */
export function tokenIn(hash: string): string | null {
  const token = new URLSearchParams(hash.replace(/^#/, '')).get('token');
  return token !== null && TOKEN.test(token) ? token : null;
}
