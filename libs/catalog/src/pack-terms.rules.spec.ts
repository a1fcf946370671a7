import { packTermsOf } from './pack-terms.rules';

describe('What is said of packs', () => {
  const said = (unit: string, packSize: number, minQuantity = 1, multiple = 1): string[] =>
    packTermsOf({ unit, packSize, minQuantity, multiple }).map((term) =>
      term.kind === 'packed' ? `${term.count} ${term.piece} per ${term.pack ?? 'pack'}` : `${term.kind} ${term.count}`,
    );

  it.each([
    ['of a carton the pieces in it', said('KARTON', 24), ['24 pcs per KARTON']],
    ['of a piece how many make a pack, which nobody named', said('PCS', 24), ['24 PCS per pack']],
    ['of a bottle no pieces in it', said('Botol', 12), ['12 Botol per pack']],
    ['nothing of a unit that says it itself', said('Karton isi 24', 24), []],
    ['but of one that says another figure', said('Dus 240 ml', 24), ['24 pcs per Dus 240 ml']],
    ['nothing of packs of one', said('DUS', 1), []],
    ['a minimum and a multiple', said('PCS', 1, 12, 6), ['minimum 12', 'multiple 6']],
    ['a minimum that can be ordered', said('PCS', 1, 10, 6), ['minimum 12', 'multiple 6']],
    ['of a minimum that the multiple says already only the multiple', said('PCS', 1, 6, 6), ['multiple 6']],
    ['a minimum of what is sold one by one', said('PCS', 1, 3), ['minimum 3']],
    ['nothing of what is sold one by one', said('PCS', 1), []],
  ])('is %s', (_, terms, expected) => {
    expect(terms).toEqual(expected);
  });
});
