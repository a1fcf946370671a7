/** Gives a file to the browser to be kept. By a link that nobody sees: the token is in a header, so the browser cannot fetch it by itself. */
export function keepFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers begin to read it after the click only.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
