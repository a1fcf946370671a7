import { csvLine, csvLineWith } from './csv';

describe('A line of CSV', () => {
  it.each([
    ['plain text as it is', ['Toko Melati', 7, true], 'Toko Melati,7,true'],
    ['nothing for null', [null, 'a'], ',a'],
    ['times in UTC', [new Date('2026-11-20T08:00:00Z')], '2026-11-20T08:00:00.000Z'],
    ['quotes around what would break the line', ['a,b', 'say "x"', 'two\nlines'], '"a,b","say ""x""","two\nlines"'],
    [
      'no formula',
      ['=1+1', '+62812', '-2', '@SUM(A1)', '\t=1', ' =1', '＝1'],
      `'=1+1,'+62812,'-2,'@SUM(A1),"'\t=1",' =1,'＝1`,
    ],
    ['a number below zero as a number', [-2], '-2'],
  ] as const)('holds %s', (_title, values, line) => {
    expect(csvLine(values)).toBe(`${line}\r\n`);
  });

  it('is one cell to whoever takes another separator', () => {
    expect(csvLineWith(';', ['a,b', 'c;d', 'e\tf', 'g'])).toBe('"a,b";"c;d";"e\tf";g\r\n');
  });
});
