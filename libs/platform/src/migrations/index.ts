import { Platform1700000000000 } from './1700000000000-platform';
import { Reading1700000000100 } from './1700000000100-reading';
import { Files1700000000200 } from './1700000000200-files';

export const platformMigrations = [Platform1700000000000, Reading1700000000100, Files1700000000200];
