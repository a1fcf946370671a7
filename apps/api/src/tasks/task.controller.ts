import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { Tasks } from '@jembatan/tasks';
import { Caller, Roles } from '../access/access.decorator';
import { TaskPageDto, TaskQueryDto } from './task.dto';

@ApiTags('tasks')
@Controller('admin/tasks')
export class TaskController {
  constructor(private readonly tasks: Tasks) {}

  /** What people must do, oldest first. */
  @Get()
  @Roles('admin')
  list(@Caller() ctx: Ctx, @Query() query: TaskQueryDto): Promise<TaskPageDto> {
    return this.tasks.list(ctx, query);
  }
}
