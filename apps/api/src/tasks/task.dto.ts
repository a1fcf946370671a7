import { ApiProperty } from '@nestjs/swagger';
import { TASK_STATES, type TaskState } from '@jembatan/tasks';
import { IsIn } from 'class-validator';
import { IfGiven } from '../input/if-given.decorator';
import { PageQueryDto } from '../input/page.dto';
import { PlainText } from '../input/plain-text.decorator';

export class TaskQueryDto extends PageQueryDto {
  /** E.g. `order.approve`. */
  @IfGiven()
  @PlainText(100)
  kind?: string;

  @IfGiven()
  @IsIn(TASK_STATES)
  @ApiProperty({ enum: TASK_STATES, required: false })
  state?: TaskState;
}

export class CloseTaskDto {
  /** What came of it. */
  @PlainText(500)
  reason: string;
}

export class TaskSubjectDto {
  type: string;
  id: string;
}

export class TaskDto {
  id: string;
  kind: string;
  subject: TaskSubjectDto;
  @ApiProperty({ type: 'object', additionalProperties: true })
  details: Record<string, unknown>;
  @ApiProperty({ enum: TASK_STATES })
  state: TaskState;
  /** A person closes it; else it ends with the act that it asks for. */
  byHand: boolean;
  openedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt: Date | null;
  @ApiProperty({ type: String, nullable: true })
  closedBy: string | null;
  @ApiProperty({ type: String, nullable: true })
  outcome: string | null;
}

export class TaskPageDto {
  items: TaskDto[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
