import { pagesOfCards, pagesOfGroups, planPages } from './catalogue-plan.rules';

const FRAME = { height: 100, bandHeight: 10, gap: 2 };
const group = (name: string, ...heights: number[]) => ({ name, heights });

describe('Cards of a catalogue', () => {
  it('stand two in a row, as high as the higher one, below the band of their category', () => {
    expect(planPages([group('Kulit', 20, 30, 25)], FRAME)).toEqual([
      [
        { kind: 'band', y: 0, group: 0, again: false },
        { kind: 'row', y: 12, height: 30, first: 0, cards: 2, group: 0 },
        { kind: 'row', y: 44, height: 25, first: 2, cards: 1, group: 0 },
      ],
    ]);
  });

  it('go on on the next page below their band again', () => {
    const pages = planPages([group('Kulit', ...Array<number>(8).fill(30))], FRAME);
    expect(pages.map((page) => page.map(({ kind }) => kind))).toEqual([
      ['band', 'row', 'row'],
      ['band', 'row', 'row'],
    ]);
    expect(pages[1]?.[0]).toMatchObject({ again: true });
  });

  it('never leave a band alone at the foot of a page', () => {
    const pages = planPages([group('Kulit', 30, 30, 40, 40), group('Rambut', 20)], FRAME);
    expect(pages).toHaveLength(2);
    expect(pages[1]?.map(({ kind }) => kind)).toEqual(['band', 'row']);
  });

  it('that are higher than a page stand on one of their own, and nothing is laid for ever', () => {
    expect(planPages([group('Kulit', 500, 500, 500)], FRAME)).toHaveLength(2);
  });

  it('and their categories are found again by page', () => {
    const pages = planPages([group('Kulit', 40, 40, 40), group('Rambut', 40, 40)], FRAME);
    expect(pagesOfCards(pages)).toEqual([0, 0, 0, 1, 1]);
    expect(pagesOfGroups(pages)).toEqual([0, 1]);
  });

  it('of no category need no page', () => {
    expect(planPages([], FRAME)).toEqual([]);
  });
});
