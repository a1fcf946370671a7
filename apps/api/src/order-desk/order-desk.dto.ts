import { ApiProperty } from '@nestjs/swagger';
import {
  CREDIT_VERDICTS,
  type CreditVerdict,
  ERP_STATES,
  type ErpState,
  ORDER_ORIGINS,
  ORDER_SORTS,
  ORDER_STATUSES,
  type OrderOrigin,
  type OrderSort,
  type OrderStatus,
} from '@jembatan/ordering';
import { IsIn, IsObject, IsUUID, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { IfGiven } from '../input/if-given.decorator';
import { Instant } from '../input/instant.decorator';
import { WholeNumberInText } from '../input/whole-number.decorator';
import { PlainText } from '../input/plain-text.decorator';
import { MoneyDto } from '../orders/money.dto';

/** What the desk narrows its orders by. */
export class DeskFilterDto {
  /** Words that each must occur: number, store, SKU, ERP number, note; or a part of the name of who placed it. */
  @IfGiven()
  @PlainText(100)
  @ApiProperty({ required: false })
  q?: string;

  @IfGiven()
  @IsIn(ORDER_STATUSES)
  @ApiProperty({ enum: ORDER_STATUSES, required: false })
  status?: OrderStatus;

  @IfGiven()
  @IsIn(ERP_STATES)
  @ApiProperty({ enum: ERP_STATES, required: false })
  erpState?: ErpState;

  @IfGiven()
  @IsIn(ORDER_ORIGINS)
  @ApiProperty({ enum: ORDER_ORIGINS, required: false })
  origin?: OrderOrigin;

  @IfGiven()
  @IsUUID()
  storeId?: string;

  /** Placed at or after. */
  @IfGiven()
  @Instant()
  @ApiProperty({ required: false })
  from?: string;

  /** Placed before. */
  @IfGiven()
  @Instant()
  @ApiProperty({ required: false })
  to?: string;

  /** Only those that somebody placed in a store's name. */
  @IfGiven()
  @IsIn(['true', 'false'])
  @ApiProperty({ enum: ['true', 'false'], required: false })
  onBehalf?: 'true' | 'false';

  /** From the lowest; with `-` from the highest. */
  @IfGiven()
  @IsIn(ORDER_SORTS)
  @ApiProperty({ enum: ORDER_SORTS, required: false })
  sort: OrderSort = '-placedAt';
}

export class DeskOrdersQueryDto extends DeskFilterDto {
  @IfGiven()
  @WholeNumberInText(1, 200)
  limit = 50;

  /** `nextCursor` of the page before. */
  @IfGiven()
  @IsUUID()
  cursor?: string;
}

export const SHEET_FORMATS = ['csv', 'xlsx'] as const;

export class OrderExportDto extends DeskFilterDto {
  @IsIn(SHEET_FORMATS)
  @ApiProperty({ enum: SHEET_FORMATS })
  format: (typeof SHEET_FORMATS)[number];
}

export class DeskOrderDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  number: string;
  @ApiProperty({ format: 'uuid' })
  storeId: string;
  storeCode: string;
  storeName: string;
  @ApiProperty({ enum: ORDER_STATUSES })
  status: OrderStatus;
  @ApiProperty({ enum: CREDIT_VERDICTS })
  verdict: CreditVerdict;
  placedAt: Date;
  /** As the person is called today. */
  placedByName: string;
  /** Somebody else placed it in the store's name. */
  onBehalf: boolean;
  @ApiProperty({ enum: ORDER_ORIGINS })
  origin: OrderOrigin;
  @ApiProperty({ enum: ERP_STATES })
  erpState: ErpState;
  @ApiProperty({ type: String, nullable: true })
  erpNumber: string | null;
  grandTotal: MoneyDto;
}

export class DeskOrderPageDto {
  items: DeskOrderDto[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

/** As the address of the list has it. */
export class ViewFilterDto {
  @IfGiven()
  @PlainText(100)
  @ApiProperty({ required: false })
  q?: string;

  @IfGiven()
  @PlainText(40)
  @ApiProperty({ required: false })
  status?: string;

  @IfGiven()
  @PlainText(40)
  @ApiProperty({ required: false })
  erpState?: string;

  @IfGiven()
  @PlainText(40)
  @ApiProperty({ required: false })
  origin?: string;

  @IfGiven()
  @PlainText(40)
  @ApiProperty({ required: false })
  from?: string;

  @IfGiven()
  @PlainText(40)
  @ApiProperty({ required: false })
  to?: string;

  @IfGiven()
  @PlainText(40)
  @ApiProperty({ required: false })
  onBehalf?: string;

  @IfGiven()
  @PlainText(40)
  @ApiProperty({ required: false })
  sort?: string;
}

export class KeepOrderViewDto {
  @PlainText(60)
  name: string;

  @IsObject()
  @ValidateNested()
  @Type(() => ViewFilterDto)
  filter: ViewFilterDto;
}

export class OrderViewDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  name: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  filter: Readonly<Record<string, string>>;
}

export class OrderViewsDto {
  items: OrderViewDto[];
}

export const EXCHANGE_OUTCOMES = ['accepted', 'changed', 'refused', 'unknown', 'unavailable'] as const;

export class WireCallDto {
  @ApiProperty({ format: 'date-time' })
  at: string;
  /** Milliseconds; null: no answer was heard. */
  @ApiProperty({ type: Number, nullable: true })
  took: number | null;
  method: string;
  /** Path and query. */
  path: string;
  @ApiProperty({ type: String, nullable: true })
  sent: string | null;
  @ApiProperty({ type: Number, nullable: true })
  status: number | null;
  @ApiProperty({ type: String, nullable: true })
  answer: string | null;
  /** Why no answer came. */
  @ApiProperty({ type: String, nullable: true })
  fault: string | null;
}

export class OrderExchangeDto {
  /** From 1, of those that are kept. */
  attempt: number;
  sentAt: Date;
  answeredAt: Date;
  @ApiProperty({ enum: EXCHANGE_OUTCOMES })
  outcome: (typeof EXCHANGE_OUTCOMES)[number];
  /** The order as it was handed over. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  sent: Readonly<Record<string, unknown>>;
  /** What came of it. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  answer: Readonly<Record<string, unknown>>;
  /** What went over the wire, request by request: masked, and long texts cut. None: nothing left the portal. */
  @ApiProperty({ type: [WireCallDto] })
  wire: readonly WireCallDto[];
}

export class OrderExchangesDto {
  items: OrderExchangeDto[];
}
