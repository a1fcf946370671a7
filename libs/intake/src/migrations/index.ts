import { ManualNotas1700000009600 } from './1700000009600-manual-notas';

export const intakeMigrations = [ManualNotas1700000009600];
