export function ConsentScreen() {
  return null;
}
