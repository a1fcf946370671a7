import { Tasks1700000003000 } from './1700000003000-tasks';
import { TaskSubject1700000003100 } from './1700000003100-task-subject';

export const tasksMigrations = [Tasks1700000003000, TaskSubject1700000003100];
