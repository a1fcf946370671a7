import { linesOf } from './text-lines.rules';

/** Every letter is one point wide. */
const lines = (text: string, width: number): string[] => linesOf(text, width, (words) => words.length);

describe('A text in a column', () => {
  it.each<[string, string, number, string[]]>([
    ['that fits stands on one line', 'Toko Melati', 20, ['Toko Melati']],
    ['is broken at spaces', 'Sumber Rejeki Jaya', 13, ['Sumber Rejeki', 'Jaya']],
    ['is not broken at a space that holds together', 'dari Rp\u00A09 saja', 9, ['dari Rp\u00A09', 'saja']],
    ['is broken within a word that is too wide', 'abcdefgh ij', 3, ['abc', 'def', 'gh', 'ij']],
    ['of one wide letter still ends', 'ab', 0, ['a', 'b']],
    ['that is empty is one empty line', '', 5, ['']],
  ])('%s', (_, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });
});
