import { type ImportRow } from './people-import';
import { type ImportQuestion, planImport } from './people-import.rules';

const row = (part: Partial<ImportRow> = {}): ImportRow => ({
  line: 2,
  email: 'sari@toko.id',
  name: 'Sari',
  phone: null,
  role: 'salesman',
  storeCodes: [],
  ...part,
});
const stores = new Map([
  ['C1', 'id-1'],
  ['C2', 'id-2'],
]);
const budi = {
  id: 'budi',
  name: 'Budi',
  email: 'budi@toko.id',
  phone: '+6281311112222',
  roles: ['salesman'] as const,
  owned: new Set<string>(),
  served: new Set(['id-1']),
};
const judge = (rows: ImportRow[], people: ImportQuestion['people'] = [budi]) =>
  planImport({ rows, people, stores }).map(({ planned }) => [
    planned.verdict,
    planned.addedStores.join(),
    planned.faults.map(({ code }) => code).join(),
  ]);

describe('An import', () => {
  it.each([
    ['adds a person with the territory', row({ storeCodes: ['C1', 'C2'] }), ['new', 'C1,C2', '']],
    ['knows people by their e-mail, however it is written', row({ email: ' BUDI@Toko.id ' }), ['same', '', '']],
    [
      'adds stores to somebody who is known',
      row({ email: budi.email, storeCodes: ['C1', 'C2'] }),
      ['change', 'C2', ''],
    ],
    ['changes nothing that is so already', row({ email: budi.email, storeCodes: ['C1'] }), ['same', '', '']],
    [
      'needs no role of somebody with one',
      row({ email: budi.email, role: null, storeCodes: ['C2'] }),
      ['change', 'C2', ''],
    ],
    [
      'never gives a role to somebody who is known',
      row({ email: budi.email, role: 'support' }),
      ['refused', '', 'import.role_differs'],
    ],
    ['never invents a store', row({ storeCodes: ['C9'] }), ['refused', '', 'import.store_unknown']],
    ['takes no line without an e-mail', row({ email: 'x' }), ['refused', '', 'field.email']],
    [
      'names every fault of a line',
      row({ name: null, role: null }),
      ['refused', '', 'import.name_missing,import.role_missing'],
    ],
    ['gives no phone away twice', row({ phone: '0813 1111 2222' }), ['refused', '', 'user.login_taken']],
    ['gives support no stores', row({ role: 'support', storeCodes: ['C1'] }), ['refused', '', 'import.stores_unfit']],
  ])('%s', (_title, line, verdict) => {
    expect(judge([line])).toEqual([verdict]);
  });

  it('takes a second line of somebody as more stores', () => {
    expect(judge([row({ storeCodes: ['C1'] }), row({ line: 3, storeCodes: ['C1', 'C2'] })])).toEqual([
      ['new', 'C1', ''],
      ['change', 'C2', ''],
    ]);
  });

  it('judges each line by the lines that are taken: what was refused leaves nothing behind', () => {
    expect(judge([row({ storeCodes: ['C9'] }), row({ line: 3 })])).toEqual([
      ['refused', '', 'import.store_unknown'],
      ['new', '', ''],
    ]);
  });
});
