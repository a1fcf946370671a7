import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { closesByHand, type Task, Tasks } from '@jembatan/tasks';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { IdDto } from '../input/id.dto';
import { CloseTaskDto, TaskDto, TaskPageDto, TaskQueryDto } from './task.dto';

@ApiTags('tasks')
@Controller('admin/tasks')
export class TaskController {
  constructor(private readonly tasks: Tasks) {}

  /** What people must do, oldest first. */
  @Get()
  @Roles('admin')
  async list(@Caller() ctx: Ctx, @Query() query: TaskQueryDto): Promise<TaskPageDto> {
    const { items, nextCursor } = await this.tasks.list(ctx, query);
    return { items: items.map(present), nextCursor };
  }

  /** Of tasks that ask for no act here, e.g. a call to a store's owner: somebody did it, and says what came of it. Recorded. */
  @Post(':id/close')
  @HttpCode(200)
  @Roles('admin')
  @NotOnBehalf()
  async close(@Caller() ctx: Ctx, @Param() { id }: IdDto, @Body() { reason }: CloseTaskDto): Promise<TaskDto> {
    return present(await this.tasks.closeByHand(ctx, id, reason));
  }
}

const present = (task: Task): TaskDto => ({ ...task, byHand: closesByHand(task.kind) });
