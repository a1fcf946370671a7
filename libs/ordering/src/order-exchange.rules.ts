const MASK = '•••';

/** Credentials that a party's own words may quote: in addresses, headers, and behind names that tell. */
const SECRETS: readonly RegExp[] = [
  /(?<="(?:token|password|secret|api[_-]?key|authorization)"\s*:\s*")(?:[^"\\]|\\.)+/gi,
  /(?<=:\/\/)[^\s/@]+(?=@)/g,
  /(?<=\b(?:Bearer|Basic)\s)[\w.~+/=-]+/gi,
  /(?<=\b(?:token|password|secret|api[_-]?key|authorization)["']?\s*[=:]\s*["']?)(?!Bearer|Basic|["'\s])[^\s"'&,;}]+/gi,
];

/** The text as people may read it. */
export const masked = (text: string): string => SECRETS.reduce((shown, secret) => shown.replace(secret, MASK), text);

/** Characters of one text that are kept. */
const LONGEST = 16_000;

/** The text, or its beginning and how many characters are missing. */
export const cut = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} … (+${text.length - LONGEST})`;

/** What PostgreSQL takes into no JSON: NUL, and halves of a character. */
const UNWRITABLE = /\0|\p{Cs}/gu;
const SECRET_NAME = /^(?:token|password|secret|api[_-]?key|authorization)$/i;

/** The value as JSON that can be kept: each text in it as people may read it. Masked before it is written: afterwards that could break it. */
export const maskedJson = (value: unknown): string =>
  JSON.stringify(value, (name, each: unknown) =>
    typeof each !== 'string' ? each : SECRET_NAME.test(name) ? MASK : masked(each).replace(UNWRITABLE, '\uFFFD'),
  );
