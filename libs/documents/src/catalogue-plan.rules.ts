/** Where things stand on the pages between, in points from the top of what may be written on. */
export interface Frame {
  readonly height: number;
  /** The band that names a category. */
  readonly bandHeight: number;
  /** Between two rows. */
  readonly gap: number;
}

/** A category with the heights of its cards, in their order. */
export interface CardGroup {
  readonly name: string;
  readonly heights: readonly number[];
}

export type PlannedThing =
  /** `again`: the category began on a page before. */
  | { readonly kind: 'band'; readonly y: number; readonly group: number; readonly again: boolean }
  /** One card, or two side by side; `first` counts over all groups. */
  | {
      readonly kind: 'row';
      readonly y: number;
      readonly height: number;
      readonly first: number;
      readonly cards: 1 | 2;
      readonly group: number;
    };

export type PlannedPage = readonly PlannedThing[];

/**
 * Lays cards in rows of two from top to bottom, a band above each category and again on each page that goes on with it. No
 * band stands without a row below it.
 */
export function planPages(groups: readonly CardGroup[], { height, bandHeight, gap }: Frame): PlannedPage[] {
  const pages: PlannedPage[] = [];
  let [page, y, first]: [PlannedThing[], number, number] = [[], 0, 0];
  const turn = (): void => {
    pages.push(page);
    [page, y] = [[], 0];
  };
  const band = (group: number, again: boolean): void => {
    page.push({ kind: 'band', y, group, again });
    y += bandHeight + gap;
  };
  groups.forEach(({ heights }, group) => {
    for (let at = 0; at < heights.length; at += 2) {
      const row = Math.max(heights[at] ?? 0, heights[at + 1] ?? 0);
      const needed = row + (at === 0 ? bandHeight + gap : 0);
      if (page.length > 0 && y + needed > height) turn();
      if (at === 0 || page.length === 0) band(group, at > 0);
      const cards = at + 1 < heights.length ? 2 : 1;
      page.push({ kind: 'row', y, height: row, first: first + at, cards, group });
      y += row + gap;
    }
    first += heights.length;
  });
  if (page.length > 0) turn();
  return pages;
}

/** On which of the pages each card stands, from 0. */
export function pagesOfCards(pages: readonly PlannedPage[]): number[] {
  const found: number[] = [];
  pages.forEach((page, number) => {
    for (const thing of page)
      if (thing.kind === 'row') for (let card = 0; card < thing.cards; card += 1) found[thing.first + card] = number;
  });
  return found;
}

/** The page on which each category begins, from 0. */
export function pagesOfGroups(pages: readonly PlannedPage[]): number[] {
  const found: number[] = [];
  pages.forEach((page, number) => {
    for (const thing of page) if (thing.kind === 'band' && !thing.again) found[thing.group] = number;
  });
  return found;
}
