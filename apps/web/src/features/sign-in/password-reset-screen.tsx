export function PasswordResetScreen() {
  return null;
}
