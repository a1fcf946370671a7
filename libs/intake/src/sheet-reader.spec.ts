import { type DomainError } from '@jembatan/kernel';
import { sheetXml, workbook, workbookParts, zipped } from '../../../test/support/workbook';
import { FORMULA, type Sheet } from './sheet';
import { SheetReader } from './sheet-reader.service';

const reader = new SheetReader();
const read = (bytes: Buffer | string): Promise<Sheet> => reader.read(Buffer.from(bytes));
const cells = async (bytes: Buffer | string): Promise<unknown> => (await read(bytes)).rows.map((row) => row.cells);
const code = (bytes: Buffer | string): Promise<unknown> =>
  read(bytes).then(
    () => 'read',
    ({ code: refusal, details: { place, rows } }: DomainError) => [refusal, ...[place ?? rows ?? []].flat()],
  );

const MB = 1024 * 1024;
const HEAD = ['Kode toko', 'Kode barang', 'Jumlah'];

describe('A CSV', () => {
  it.each([
    ['semicolons', 'a;b\n1;2'],
    ['commas', 'a,b\r\n1,2\r\n'],
    ['tabs', 'a\tb\n1\t2'],
    ['a mark of UTF-8', '\uFEFFa;b\n1;2'],
    ['the separator said first', 'sep=;\r\na;b\r\n1;2'],
    ['quotes', '"a";"b"\n"1";2'],
  ])('is read with %s', async (_, text) => {
    expect(await cells(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('is told apart by the first line, where more semicolons stand than commas', async () => {
    expect(await cells('a;b,c;d\n1;1.250.000,00;2')).toEqual([
      ['a', 'b,c', 'd'],
      ['1', '1.250.000,00', '2'],
    ]);
  });

  it('keeps line ends, separators and doubled quotes of quoted cells, and numbers rows as a spreadsheet does', async () => {
    const { rows } = await read('a;b\n\n"1\n2";"x;""y"""\n3;4');
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['1\n2', 'x;"y"'] },
      { line: 4, cells: ['3', '4'] },
    ]);
  });

  it('may be in Windows-1252 or UTF-16, as older spreadsheets save it', async () => {
    expect(await cells(Buffer.from('caf\xe9;2', 'latin1'))).toEqual([['café', '2']]);
    expect(await cells(Buffer.from('\uFEFFcafé\t2', 'utf16le'))).toEqual([['café', '2']]);
  });

  it('has formulas marked, and text that we ourselves led by an apostrophe as it was', async () => {
    expect(await cells(`=1+1;'-5;'=A1`)).toEqual([[FORMULA, '-5', '=A1']]);
  });

  it.each([
    ['nothing', '', ['sheet.empty']],
    ['empty lines alone', '\n;;\n', ['sheet.empty']],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), ['sheet.wrong_type']],
    ['a page of the web', '<html><table></table></html>', ['sheet.wrong_type']],
    ['a PDF', '%PDF-1.7\n', ['sheet.wrong_type']],
    ['a quote that is never closed', 'a;b\n"1;2', ['sheet.unreadable']],
    ['a million rows', 'x;y\n'.repeat(1_000_000), ['sheet.too_many_rows', 20_000]],
    ['a line of a megabyte', `a;b\n${'x'.repeat(MB)}`, ['sheet.too_large']],
    ['ten million separators', ';'.repeat(10 * MB), ['sheet.too_large']],
    ['a long cell', `a;b\n1;${'x'.repeat(2001)}`, ['sheet.cell_too_long', 'B2']],
    ['a hundred columns', `a${';b'.repeat(99)}`, ['sheet.too_many_columns', 'Z1']],
  ])('is refused with %s', async (_, text, expected) => {
    expect(await code(text)).toEqual(expected);
  });
});

describe('A workbook', () => {
  it('is read with numbers, shared texts and dates as what they are', async () => {
    const parts = workbookParts(
      sheetXml([
        HEAD,
        [{ xml: (r) => `<c r="${r}" t="s"><v>1</v></c>` }, 'A-1', 12],
        [
          null,
          { xml: (r) => `<c r="${r}" s="1"><v>46347</v></c>` },
          { xml: (r) => `<c r="${r}" s="2"><v>46347.5</v></c>` },
        ],
      ]),
      {
        'xl/sharedStrings.xml':
          '<sst><si><t>x</t></si><si><r><t>C</t></r><r><t>1</t></r><rPh><t>no</t></rPh></si></sst>',
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="&quot;d&quot;0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
      },
    );
    const sheet = await read(await zipped(parts));
    expect(sheet).toMatchObject({ format: 'xlsx', name: 'Order', merged: [] });
    expect(sheet.rows.map((row) => row.cells)).toEqual([
      HEAD,
      ['C1', 'A-1', 12],
      [null, new Date('2026-11-21T00:00:00Z'), 46347.5],
    ]);
  });

  it('has its formulas marked whatever was last made of them, and its merged cells told', async () => {
    const formula = { xml: (r: string) => `<c r="${r}"><f>1+1</f><v>2</v></c>` };
    const sheet = await read(
      await workbook([HEAD, ['C1', 'A-1', formula]], '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'),
    );
    expect(sheet.rows[1]?.cells).toEqual(['C1', 'A-1', FORMULA]);
    expect(sheet.merged).toEqual(['A1:B1']);
  });

  it('is read by the first sheet that is shown', async () => {
    const parts = workbookParts(sheetXml([['secret']]), {
      'xl/workbook.xml':
        '<x:workbook xmlns:x="m" xmlns:rel="o"><x:sheets><x:sheet name="A" state="hidden" rel:id="rId1"/><x:sheet name="B" rel:id="rId2"/></x:sheets></x:workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
      'xl/worksheets/sheet2.xml': sheetXml([['shown']]),
    });
    expect(await cells(await zipped(parts))).toEqual([['shown']]);
  });

  const good = (): Promise<Buffer> => workbook([HEAD, ['C1', 'A-1', 12]]);

  it('is refused when it is cut off, damaged, or hides another file before or behind itself', async () => {
    const bytes = await good();
    const damaged = Buffer.from(bytes);
    const at = bytes.indexOf('xl/worksheets/sheet1.xml') + 60;
    damaged[at] = 255 - (damaged[at] ?? 0);
    for (const hostile of [
      bytes.subarray(0, bytes.length - 30),
      bytes.subarray(0, 200),
      damaged,
      Buffer.concat([bytes, Buffer.from('<script>1</script>')]),
      Buffer.concat([bytes.subarray(0, 40), Buffer.alloc(10), bytes.subarray(40)]),
    ])
      expect(await code(hostile)).toEqual(['sheet.unreadable']);
    expect(await code(Buffer.concat([Buffer.from('%PDF-1.7 '), bytes]))).toEqual(['sheet.wrong_type']);
  });

  it.each([
    ['macros', { 'xl/vbaProject.bin': 'x' }, 'sheet.macros'],
    ['old macros', { 'xl/macrosheets/sheet1.xml': 'x' }, 'sheet.macros'],
    ['no workbook', { 'xl/workbook.xml': '' }, 'sheet.unreadable'],
    [
      'entities that grow',
      { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>' },
      'sheet.unreadable',
    ],
    [
      'a file of the machine',
      { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>' },
      'sheet.unreadable',
    ],
    ['comments', { 'xl/worksheets/sheet1.xml': '<worksheet><!-- x --></worksheet>' }, 'sheet.unreadable'],
    ['tags without an end', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }, 'sheet.unreadable'],
    ['tags in tags', { 'xl/worksheets/sheet1.xml': '<a>'.repeat(100_000) }, 'sheet.too_large'],
    ['a bomb of one letter', { 'xl/worksheets/sheet1.xml': Buffer.alloc(200 * MB, 65) }, 'sheet.too_large'],
    [
      'a bomb of empty rows',
      { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${'<row/>'.repeat(3 * MB)}` },
      'sheet.too_large',
    ],
    [
      'a text of a megabyte',
      { 'xl/worksheets/sheet1.xml': `<worksheet><row><c><is><t>${'x'.repeat(MB)}` },
      'sheet.too_large',
    ],
    [
      'a hundred megabytes of shared texts',
      { 'xl/sharedStrings.xml': `<sst>${`<si><t>${'lorem ipsum '.repeat(80)}</t></si>`.repeat(100_000)}</sst>` },
      'sheet.too_large',
    ],
  ])(
    'is refused with %s',
    async (_, parts, expected) => {
      expect(await code(await zipped(workbookParts(sheetXml([HEAD]), parts)))).toEqual([expected]);
    },
    30_000,
  );

  it('is refused with a million rows as soon as there are too many', async () => {
    const row = '<row><c t="inlineStr"><is><t>C1</t></is></c></row>';
    const bytes = await zipped(workbookParts(`<worksheet><sheetData>${row.repeat(1_000_000)}</sheetData></worksheet>`));
    expect(await code(bytes)).toEqual(['sheet.too_many_rows', 20_000]);
  }, 30_000);

  it('is refused behind a password, and in the format of before 2007', async () => {
    const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    expect(await code(compound)).toEqual(['sheet.old_format']);
    compound.write('EncryptedPackage', 300, 'utf16le');
    expect(await code(compound)).toEqual(['sheet.encrypted']);
  });

  it('is no other archive', async () => {
    expect(await code(await zipped({ 'content.xml': '<x/>' }))).toEqual(['sheet.wrong_type']);
  });
});
