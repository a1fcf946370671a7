export function OrderLinkScreen() {
  return null;
}
