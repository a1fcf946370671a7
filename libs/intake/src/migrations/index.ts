import { OrderImports1700000009500 } from './1700000009500-order-imports';
import { ManualNotas1700000009600 } from './1700000009600-manual-notas';
import { Terms1700000009700 } from './1700000009700-terms';

export const intakeMigrations = [OrderImports1700000009500, ManualNotas1700000009600, Terms1700000009700];
