const ONES = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
const SCALES = [
  [1_000_000_000_000, 'triliun'],
  [1_000_000_000, 'miliar'],
  [1_000_000, 'juta'],
  [1_000, 'ribu'],
] as const;

/** `dua juta seribu lima ratus rupiah`: an amount as it is written out on papers (terbilang). Whole rupiah, not below zero. */
export function rupiahInWords(amount: number): string {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`No words for ${amount} rupiah`);
  return `${wordsOf(amount) || 'nol'} rupiah`;
}

function wordsOf(number: number): string {
  const [scale, name] = SCALES.find(([each]) => number >= each) ?? [0, ''];
  if (scale === 0) return belowThousand(number);
  const count = Math.floor(number / scale);
  // "Seribu" is of the thousands alone: a million is "satu juta".
  const head = scale === 1000 && count === 1 ? 'seribu' : `${wordsOf(count)} ${name}`;
  return joined(head, wordsOf(number % scale));
}

function belowThousand(number: number): string {
  const [hundreds, rest] = [Math.floor(number / 100), number % 100];
  if (hundreds === 0) return belowHundred(rest);
  return joined(hundreds === 1 ? 'seratus' : `${ONES[hundreds]} ratus`, belowHundred(rest));
}

function belowHundred(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (number === 10) return 'sepuluh';
  if (number === 11) return 'sebelas';
  if (tens === 0) return ONES[ones] ?? '';
  return tens === 1 ? `${ONES[ones]} belas` : joined(`${ONES[tens]} puluh`, ONES[ones] ?? '');
}

const joined = (head: string, rest: string): string => (rest === '' ? head : `${head} ${rest}`);
