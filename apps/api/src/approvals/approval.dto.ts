import { ApiProperty } from '@nestjs/swagger';
import {
  APPROVAL_SORTS,
  type ApprovalSort,
  RISK_LEVELS,
  RISK_POINTS,
  type RiskLevel,
  type RiskPoint,
} from '@jembatan/ordering';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { IfGiven } from '../input/if-given.decorator';
import { PageQueryDto } from '../input/page.dto';
import { MoneyDto, PriceInputDto } from '../orders/money.dto';
import { OrderDto } from '../orders/order.dto';
import { ContentHash } from '../orders/order-input.dto';

const MAX_AT_ONCE = 100;

export class ApprovalQueryDto extends PageQueryDto {
  /** `placedAt`: who waits longest comes first. */
  @IfGiven()
  @IsIn(APPROVAL_SORTS)
  @ApiProperty({ enum: APPROVAL_SORTS, required: false })
  sort: ApprovalSort = 'placedAt';
}

export class StoreHistoryDto {
  /** All that the store placed in the last twelve months, this order left out. */
  @ApiProperty({ type: 'integer' })
  orders: number;
  /** Of those that were neither rejected nor cancelled. */
  @ApiProperty({ type: 'integer' })
  kept: number;
  /** Of the kept ones. */
  value: MoneyDto;
  @ApiProperty({ type: 'integer' })
  disputed: number;
  @ApiProperty({ type: 'integer' })
  rejected: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastPlacedAt: Date | null;
}

export class RiskPointDto {
  @ApiProperty({ enum: RISK_POINTS })
  code: RiskPoint['code'];
  /** Below zero: speaks for the order. */
  @ApiProperty({ type: 'integer' })
  points: number;
  /** Amounts, and whole numbers. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  figures: Readonly<Record<string, MoneyDto | number>>;
}

/** A hint; it decides nothing. */
export class RiskHintDto {
  @ApiProperty({ enum: RISK_LEVELS })
  level: RiskLevel;
  /** The sum of the lines, never below zero. */
  @ApiProperty({ type: 'integer' })
  points: number;
  @ApiProperty({ type: [RiskPointDto] })
  lines: readonly RiskPointDto[];
}

export class ApprovalDto {
  order: OrderDto;
  history: StoreHistoryDto;
  risk: RiskHintDto;
  /** The caller placed it, and so may not pass it on. */
  own: boolean;
}

export class ApprovalPageDto {
  items: ApprovalDto[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class SeenOrderDto {
  @IsUUID()
  id: string;

  /** Of the contents that the approver saw. */
  @ContentHash()
  contentHash: string;
}

export class ApproveOrdersDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_AT_ONCE)
  @IsObject({ each: true })
  @ArrayUnique((order: unknown) => (order as Partial<SeenOrderDto> | null)?.id, {
    message: 'orders must name each order once',
  })
  @ValidateNested({ each: true })
  @Type(() => SeenOrderDto)
  @ApiProperty({ type: [SeenOrderDto], minItems: 1, maxItems: MAX_AT_ONCE })
  orders: SeenOrderDto[];

  /** What all that are approved by this call may be worth together; another call has a ceiling of its own. */
  @IsObject()
  @ValidateNested()
  @Type(() => PriceInputDto)
  ceiling: PriceInputDto;
}

export const APPROVAL_OUTCOMES = ['approved', 'refused'] as const;

export class ApprovalResultDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: APPROVAL_OUTCOMES })
  outcome: (typeof APPROVAL_OUTCOMES)[number];
  /** Why it was left as it was. */
  code?: string;
  /** Figures behind the refusal. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  details: Readonly<Record<string, unknown>>;
}

export class ApprovalResultsDto {
  results: ApprovalResultDto[];
}
