import { CONDENSED } from './catalogue-card';
import { CataloguePen } from './catalogue-pen';

describe('The pen of catalogues', () => {
  /** A field of the library that its types do not know: a version that keeps its words elsewhere is found here. */
  const wordsKept = ({ doc }: CataloguePen): string[] => {
    const { _fontFamilies: fonts } = doc as unknown as {
      readonly _fontFamilies: Readonly<Record<string, { readonly layoutCache: object }>>;
    };
    return Object.values(fonts).flatMap(({ layoutCache }) => Object.keys(layoutCache));
  };

  it('forgets the words that it has set, or thousands of products would stay in memory', async () => {
    const pen = new CataloguePen({ title: 'Katalog', author: 'Sinar', at: new Date() });
    pen.out.resume();
    pen.addPage();
    pen.text('SKU-4711', 40, 40, { font: CONDENSED, size: 8, colour: '#000' });
    expect(wordsKept(pen)).toContain('SKU-4711 ');
    await pen.turn();
    expect(wordsKept(pen)).toEqual([]);
    pen.end();
  });
});
