import { defineJob } from '@jembatan/platform';

export interface MakePapers {
  readonly priceList: string;
}

/** Draws the papers of a price list anew where they would show something else. */
export const makePapers = defineJob<MakePapers>('documents.make-papers');
