export function QuickOrderScreen() {
  return null;
}
