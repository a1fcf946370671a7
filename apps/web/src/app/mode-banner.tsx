/** What everybody is told while the portal is not in its normal mode. */
export function ModeBanner() {
  return null;
}
