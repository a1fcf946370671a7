/** Whose name one acts in, since when, for how long, and the way out: on every screen while a visit lasts. */
export function ShadowBar() {
  return null;
}
