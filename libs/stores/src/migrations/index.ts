import { Stores1700000006000 } from './1700000006000-stores';
import { StoresByName1700000006050 } from './1700000006050-stores-by-name';
import { StoresSought1700000006060 } from './1700000006060-stores-sought';
import { StorePapers1700000006070 } from './1700000006070-store-papers';

export const storesMigrations = [
  Stores1700000006000,
  StoresByName1700000006050,
  StoresSought1700000006060,
  StorePapers1700000006070,
];
