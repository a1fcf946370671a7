import { Platform1700000000000 } from './1700000000000-platform';
import { Reading1700000000100 } from './1700000000100-reading';

export const platformMigrations = [Platform1700000000000, Reading1700000000100];
