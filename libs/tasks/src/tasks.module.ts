import { Module } from '@nestjs/common';
import { TaskRepository } from './task.repository';
import { Tasks } from './tasks.service';

@Module({ providers: [Tasks, TaskRepository], exports: [Tasks] })
export class TasksModule {}
