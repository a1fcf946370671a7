export {
  closesByHand,
  type NewTask,
  type Task,
  type TaskCount,
  type TaskQuery,
  TASK_STATES,
  type TaskState,
} from './task';
export { TasksModule } from './tasks.module';
export { Tasks } from './tasks.service';
export { tasksMigrations } from './migrations';
