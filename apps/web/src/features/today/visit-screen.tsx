export function VisitScreen() {
  return null;
}
