import { FIRST, grown, isBarcode, nextPage, PAGE, previousPage, STEP } from './product-list.rules';

describe('The part of the catalogue that is drawn', () => {
  it('grows as the reader comes near its end, up to a page', () => {
    let window = FIRST;
    for (let seen = 0; seen < 100; seen += 1) window = grown(window);
    expect(window).toEqual({ start: 0, count: PAGE });
  });

  it('goes on a page at a time, and back to where the page before ended', () => {
    const second = nextPage({ start: 0, count: PAGE });
    expect(second).toEqual({ start: PAGE, count: STEP });
    expect(previousPage(second)).toEqual({ start: 0, count: PAGE });
  });
});

describe('What a scanner types', () => {
  it.each([
    ['8991000006777', true],
    [' 12345678 ', true],
    ['1234567', false],
    ['CDN-BDK-00678', false],
    ['bedak 12345678', false],
  ])('%p: %p', (text, barcode) => expect(isBarcode(text)).toBe(barcode));
});
