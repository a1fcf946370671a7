/** The basic characters of GSM 03.38: one septet each. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Characters of its extension: two septets each. */
const EXTENDED = new Set('\f^{}\\[~]|€');

export const SEGMENT = 160;
/** Each part of a longer message, less what joins it to the others. */
const JOINED = 153;
const BRAND = 'Jembatan';

/** Words for which networks in Indonesia withhold a message. */
export const FILTERED = /\b(pin|otp|code|kode|verif\w*|password)\b/giu;

/** Length in septets; null for text that GSM-7 cannot write. */
export function septets(text: string): number | null {
  let sum = 0;
  for (const character of text) {
    if (!BASIC.has(character) && !EXTENDED.has(character)) return null;
    sum += EXTENDED.has(character) ? 2 : 1;
  }
  return sum;
}

/** Parts that a text of so many septets is sent, and paid, in. */
export const segmentsOf = (length: number): number => (length <= SEGMENT ? 1 : Math.ceil(length / JOINED));

/** The message with the brand, which networks demand to read in it. */
export const smsText = (text: string): string => `${text} -${BRAND}`;

/**
 * A name as an SMS can carry it: in basic GSM-7, without what reads as a link or as a word that is filtered, at most
 * `max` characters: whole words as long as they fit, the last one cut.
 */
export function shortName(name: string, max: number): string {
  const plain = [...name.normalize('NFKD')]
    .filter((character) => !/\p{M}/u.test(character))
    .map((character) => (/[\p{L}\p{N}&'()+-]/u.test(character) && BASIC.has(character) ? character : ' '))
    .join('')
    .replace(FILTERED, (word) => word.slice(0, 1))
    .replace(/ +/g, ' ')
    .trim();
  if (plain === '') return '-';
  if (plain.length <= max) return plain;
  const cut = plain.slice(0, max);
  const space = cut.lastIndexOf(' ');
  return plain[max] === ' ' || space < max / 2 ? cut.trim() : cut.slice(0, space);
}
