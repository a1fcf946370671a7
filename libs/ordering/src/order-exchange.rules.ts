const MASK = '•••';

/** Credentials that a party's own words may quote: in addresses, headers, and behind names that tell. */
const SECRETS: readonly RegExp[] = [
  /(?<=:\/\/)[^\s/@]+(?=@)/g,
  /(?<=\b(?:Bearer|Basic)\s)[\w.~+/=-]+/gi,
  /(?<=\b(?:token|password|secret|api[_-]?key|authorization)["']?\s*[=:]\s*["']?)(?!Bearer|Basic|["'\s])[^\s"'&,;}]+/gi,
];

/** The text as people may read it. */
export const masked = (text: string): string => SECRETS.reduce((shown, secret) => shown.replace(secret, MASK), text);
