export interface WhatsAppMessage {
  /** Opens WhatsApp with the text written, not sent; with the number's chat where there is one. */
  readonly url: string;
  readonly text: string;
  /** E.164; null where nobody with WhatsApp is known. */
  readonly phone: string | null;
}

/** Beyond it, devices cut addresses off. */
export const MAX_URL = 2000;

/**
 * A message with as many of its `lines` as an address can hold. `phone`: E.164 of a mobile; null: the sender chooses whom it
 * goes to. `textOf`: the text that shows the first so many.
 */
export function messageTo(phone: string | null, lines: number, textOf: (shown: number) => string): WhatsAppMessage {
  const base = `https://wa.me/${phone?.slice(1) ?? ''}?text=`;
  for (let shown = lines; ; shown -= 1) {
    const text = textOf(shown);
    const url = base + encodeURIComponent(text);
    if (url.length <= MAX_URL || shown === 0) return { url, text, phone };
  }
}

/** The lines that are shown, and how many more there are. */
export function shownOf<Line>(lines: readonly Line[], shown: number, wordsOf: (line: Line) => string): string[] {
  const left = lines.length - shown;
  const more = left === 0 ? [] : [shown === 0 ? `${left} barang` : `dan ${left} barang lagi`];
  return [...lines.slice(0, shown).map(wordsOf), ...more];
}
