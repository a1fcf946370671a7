import { Module } from '@nestjs/common';
import { TasksModule } from '@jembatan/tasks';
import { TaskController } from './task.controller';

@Module({ imports: [TasksModule], controllers: [TaskController] })
export class TaskRoutesModule {}
