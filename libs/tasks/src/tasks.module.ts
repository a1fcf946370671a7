import { Module } from '@nestjs/common';
import { AuditModule } from '@jembatan/audit';
import { TaskRepository } from './task.repository';
import { Tasks } from './tasks.service';

@Module({ imports: [AuditModule], providers: [Tasks, TaskRepository], exports: [Tasks] })
export class TasksModule {}
