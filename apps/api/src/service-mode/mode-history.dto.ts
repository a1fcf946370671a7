import { ApiProperty } from '@nestjs/swagger';
import {
  ERP_FUNCTIONS,
  type ErpFunction,
  type FlagName,
  FLAGS,
  MODE_STATES,
  type ModeState,
} from '@jembatan/service-mode';
import { Cursor } from '../input/cursor.decorator';
import { IfGiven } from '../input/if-given.decorator';
import { WholeNumberInText } from '../input/whole-number.decorator';

export class ModeHistoryQueryDto {
  @IfGiven()
  @WholeNumberInText(1, 200)
  limit = 50;

  /** `nextCursor` of the page before. */
  @IfGiven()
  @Cursor(20)
  cursor?: string;
}

export class ModeHistoryPersonDto {
  id: string;
  name: string;
}

export class ModeHistoryChangeDto {
  id: string;
  /** Whether a function's mode changed, or a flag. */
  @ApiProperty({ enum: ['mode', 'flag'] })
  kind: 'mode' | 'flag';
  at: Date;
  /** Null: the portal itself. */
  @ApiProperty({ type: ModeHistoryPersonDto, nullable: true })
  by: ModeHistoryPersonDto | null;
  reason: string | null;
  until: Date | null;
  @ApiProperty({ enum: ERP_FUNCTIONS, required: false })
  function?: ErpFunction;
  /** `forced` is a degraded mode that an admin holds. */
  @ApiProperty({ enum: MODE_STATES, required: false })
  from?: ModeState;
  @ApiProperty({ enum: MODE_STATES, required: false })
  to?: ModeState;
  @ApiProperty({ enum: FLAGS, required: false })
  flag?: FlagName;
  enabled?: boolean;
}

export class ModeHistoryPageDto {
  items: ModeHistoryChangeDto[];
  nextCursor: string | null;
}
