import { Catalog1700000007000 } from './1700000007000-catalog';
import { PictureSmall1700000007100 } from './1700000007100-picture-small';

export const catalogMigrations = [Catalog1700000007000, PictureSmall1700000007100];
