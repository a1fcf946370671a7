import { isOld, type KeptKit, partsOf, typeOf } from './kit.rules';

const now = Date.parse('2026-11-22T06:00:00Z');
const hoursAgo = (hours: number) => ({ checkedAt: new Date(now - hours * 3_600_000).toISOString() }) as KeptKit;

it.each([
  [0, false],
  [0.9, false],
  [1.1, true],
  [-5, true],
])('A kit that was compared %s hours ago is asked for again: %s', (hours, old) => {
  expect(isOld(hoursAgo(hours), now)).toBe(old);
});

it('A file is told by what the portal said of it, and by its name where the portal said nothing; never as young', () => {
  const asOf = '2026-11-22T01:00:00Z';
  const offered = [{ name: 'katalog.pdf', kind: 'catalogue', title: 'Grosir', size: 1, asOf }] as const;
  expect(partsOf([{ name: 'katalog.pdf', size: 9 }], offered)).toEqual([{ ...offered[0], size: 9 }]);
  expect(partsOf([{ name: 'baru.xlsx', size: 9 }], offered)).toEqual([
    { name: 'baru.xlsx', kind: 'price-list', title: 'baru.xlsx', size: 9, asOf: null },
  ]);
});

it.each([
  ['katalog.pdf', 'application/pdf'],
  ['daftar.v2.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['isi.html', 'application/octet-stream'],
])('%s opens as %s: no page of it ever runs in the app’s name', (name, type) => {
  expect(typeOf(name)).toBe(type);
});
