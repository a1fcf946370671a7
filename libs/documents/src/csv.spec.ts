import { csvLine } from './csv';

describe('A line of CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+62811', "'+62811"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ['  =1+1', "'  =1+1"],
    ['＝1+1', "'＝1+1"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
  ])('turns %j into text that no spreadsheet runs', (text, written) => {
    expect(csvLine([text])).toBe(`${written}\r\n`);
  });

  it('quotes commas, quotes and line ends as RFC 4180 says', () => {
    expect(csvLine(['a,b', 'say "x"', 'a\r\nb', 'plain'])).toBe('"a,b","say ""x""","a\r\nb",plain\r\n');
  });

  it('keeps numbers as they are, also below zero, and says nothing for what is unknown', () => {
    expect(csvLine([-7.25, 0, null, new Date('2026-11-21T05:00:00Z')])).toBe('-7.25,0,,2026-11-21T05:00:00.000Z\r\n');
  });
});
