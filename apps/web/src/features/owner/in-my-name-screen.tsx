export function InMyNameScreen() {
  return null;
}
