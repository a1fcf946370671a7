const SEPARATORS = /[\s.-]/g;

/** The digits of a tax number as people write it (`01.234.567.8-901.000`); null unless they are 15 or 16. */
export function npwpOf(text: string): string | null {
  const digits = text.replace(SEPARATORS, '');
  return /^(\d{15}|\d{16})$/.test(digits) && !/^0+$/.test(digits) ? digits : null;
}

/** A stored text that can be shown, or the preset. */
export const usableText = <Preset extends string | null>(stored: unknown, preset: Preset): string | Preset =>
  typeof stored === 'string' && stored.trim() !== '' && stored.length <= 500 ? stored : preset;
