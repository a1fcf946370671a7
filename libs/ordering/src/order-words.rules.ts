/** More words narrow no further. */
const MOST_WORDS = 6;

/** Each word of what somebody searches, as a pattern of LIKE: an order must contain every one of them. */
export const patternsOf = (q: string): string[] =>
  q
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
