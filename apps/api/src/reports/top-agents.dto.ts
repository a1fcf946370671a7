import { ApiProperty } from '@nestjs/swagger';
import { MONTH_PATTERN } from '@jembatan/shadow';
import { IsIn, Matches } from 'class-validator';
import { IfGiven } from '../input/if-given.decorator';

const FORMATS = ['json', 'csv', 'pdf'] as const;

export class MonthDto {
  /** `YYYY-MM`, a month of WIB. */
  @Matches(MONTH_PATTERN)
  @ApiProperty({ pattern: MONTH_PATTERN.source, example: '2026-11' })
  month: string;
}

export class TopAgentsQueryDto extends MonthDto {
  @IfGiven()
  @IsIn(FORMATS)
  @ApiProperty({ enum: FORMATS, required: false, default: 'json' })
  format: (typeof FORMATS)[number] = 'json';
}

export class AgentRankDto {
  @ApiProperty({ type: 'integer' })
  rank: number;
  actorId: string;
  name: string;
  login: string;
  /** Shadow sessions: what the rank goes by. */
  @ApiProperty({ type: 'integer' })
  sessions: number;
  @ApiProperty({ type: 'integer' })
  acts: number;
  @ApiProperty({ type: 'integer' })
  refused: number;
  @ApiProperty({ type: 'integer' })
  orders: number;
  @ApiProperty({ type: 'integer' })
  stores: number;
  /** Rupiah, tax included. */
  @ApiProperty({ type: 'integer' })
  value: number;
  @ApiProperty({ type: 'integer' })
  disputes: number;
  /** Orders whose place is known. */
  @ApiProperty({ type: 'integer' })
  located: number;
  @ApiProperty({ type: 'integer' })
  far: number;
  /** Of the located orders, 0 to 1. */
  @ApiProperty({ type: Number, nullable: true })
  farShare: number | null;
}

export class SignedByDto {
  id: string;
  name: string;
}

export class SignOffDto {
  at: Date;
  by: SignedByDto;
  comment: string;
  reportHash: string;
}

export class TopAgentsDto {
  month: string;
  from: Date;
  to: Date;
  /** Is the month over? */
  complete: boolean;
  @ApiProperty({ type: 'integer' })
  farMetres: number;
  agents: AgentRankDto[];
  @ApiProperty({ type: SignOffDto, nullable: true })
  signOff: SignOffDto | null;
}
