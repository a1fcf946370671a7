import { Tasks1700000003000 } from './1700000003000-tasks';

export const tasksMigrations = [Tasks1700000003000];
