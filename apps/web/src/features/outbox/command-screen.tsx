export function CommandScreen() {
  return null;
}
