export function PlacedScreen() {
  return null;
}
