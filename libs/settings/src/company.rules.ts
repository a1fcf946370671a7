/** A stored text that can be shown, or the preset. */
export const usableText = <Preset extends string | null>(stored: unknown, preset: Preset): string | Preset =>
  typeof stored === 'string' && stored.trim() !== '' && stored.length <= 500 ? stored : preset;
