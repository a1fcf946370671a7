import { keepFile } from '../../api/keep-file';

/** Shows a file in a tab of its own; where the browser opens none, it is saved. */
export function openFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  // Kept for as long as the app is open: the tab may be read again.
  if (window.open(address, '_blank') === null) keepFile(file, name);
}
