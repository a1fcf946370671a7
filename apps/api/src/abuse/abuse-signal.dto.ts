import { ApiProperty } from '@nestjs/swagger';
import {
  ABUSE_KINDS,
  type AbuseKind,
  PLACE_BASES,
  type PlaceBasis,
  SEVERITIES,
  type Severity,
  SIGNAL_STATES,
  type SignalState,
} from '@jembatan/shadow';
import { IsIn, IsUUID } from 'class-validator';
import { IfGiven } from '../input/if-given.decorator';
import { PageQueryDto } from '../input/page.dto';
import { PlainText } from '../input/plain-text.decorator';

export class AbuseSignalQueryDto extends PageQueryDto {
  @IfGiven()
  @IsUUID()
  personId?: string;

  @IfGiven()
  @IsIn(ABUSE_KINDS)
  @ApiProperty({ enum: ABUSE_KINDS, required: false })
  kind?: AbuseKind;

  @IfGiven()
  @IsIn(SIGNAL_STATES)
  @ApiProperty({ enum: SIGNAL_STATES, required: false })
  state?: SignalState;
}

export class CommentDto {
  @PlainText(2000)
  comment: string;
}

export class SignalPersonDto {
  id: string;
  name: string;
}

export class SignalClosingDto {
  at: Date;
  by: string;
  comment: string;
}

export class AbuseSignalDto {
  id: string;
  @ApiProperty({ enum: ABUSE_KINDS })
  kind: AbuseKind;
  @ApiProperty({ enum: SEVERITIES })
  severity: Severity;
  person: SignalPersonDto;
  /** By which place it was judged; `none` where no place counts. */
  @ApiProperty({ enum: PLACE_BASES })
  basis: PlaceBasis;
  /** When what it tells of was done. */
  at: Date;
  foundAt: Date;
  /** Ids of the records that show it. */
  records: string[];
  @ApiProperty({ type: 'object', additionalProperties: { oneOf: [{ type: 'number' }, { type: 'string' }] } })
  figures: Record<string, number | string>;
  @ApiProperty({ enum: SIGNAL_STATES })
  state: SignalState;
  @ApiProperty({ type: SignalClosingDto, nullable: true })
  closed: SignalClosingDto | null;
}

export class AbuseSignalPageDto {
  items: AbuseSignalDto[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
