import { cellsOfCsv, importRowsOf, MAX_ROWS } from './import-file.rules';

const read = (text: string) => importRowsOf(cellsOfCsv(text));

describe('A file of people', () => {
  it('is read by the names of its columns, in any order and both languages', () => {
    const rows = [{ line: 2, email: 'a@b.id', name: 'Ani', role: 'store_owner', storeCodes: ['C1', 'C2'] }];
    expect(read('Nama;Email;Peran;Toko\nAni;a@b.id;Pemilik toko;C1, C2\n')).toEqual({ kind: 'rows', rows, faults: [] });
    expect(read('Role,Stores,Name,E-mail\nstore_owner,C1 C2,Ani,a@b.id')).toEqual({ kind: 'rows', rows, faults: [] });
  });

  it('keeps separators and quotes inside of quoted cells', () => {
    expect(cellsOfCsv('a;b\r\n"x;""y""";"zwei\nZeilen"')).toEqual([
      ['a', 'b'],
      ['x;"y"', 'zwei\nZeilen'],
    ]);
  });

  it('numbers lines as the file does, and leaves empty ones out', () => {
    const found = read('email\n\na@b.id\n');
    expect(found.kind === 'rows' && found.rows.map(({ line }) => line)).toEqual([3]);
  });

  it('names lines without an e-mail, and roles that no file may give', () => {
    expect(read('email;peran\na@b.id;admin\n;sales')).toEqual({
      kind: 'rows',
      rows: [],
      faults: [
        { line: 2, value: 'admin' },
        { line: 3, value: '' },
      ],
    });
  });

  it.each([
    ['', 'empty'],
    ['email\n', 'empty'],
    ['nama\nAni', 'no-email-column'],
    [`email\n${'a@b.id\n'.repeat(MAX_ROWS + 1)}`, 'too-many'],
  ])('that cannot be taken says why', (text, kind) => {
    expect(read(text)).toEqual({ kind });
  });
});
