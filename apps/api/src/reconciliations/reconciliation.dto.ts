import { ApiProperty } from '@nestjs/swagger';
import { type BriefOrder, ERP_STATES, type ErpState, ORDER_STATUSES, type OrderStatus } from '@jembatan/ordering';
import { ITEM_OUTCOMES, type ItemOutcome, type Reconciliation, type ReconciliationItem } from '@jembatan/reconcile';
import { IsBoolean, IsIn, IsUUID } from 'class-validator';
import { IfGiven } from '../input/if-given.decorator';
import { WholeNumber, WholeNumberInText } from '../input/whole-number.decorator';
import { LineFaultDto } from '../orders/line-fault.dto';
import { MoneyDto } from '../orders/money.dto';
import { CreditDto, LineDifferenceDto, LineRefusalDto } from '../orders/order.dto';

const STATES = ['running', 'paused', 'done'] as const;

export class StartReconciliationDto {
  /** Forecasts only; sends and writes nothing. */
  @IfGiven() @IsBoolean() dryRun?: boolean;
  /** Only this store's orders. */
  @IfGiven() @IsUUID() storeId?: string;
  /** The oldest so many. */
  @IfGiven() @WholeNumber(1, 100_000) limit?: number;
}

export class StartedDto {
  id: string;
}

export class ItemQueryDto {
  @IfGiven() @WholeNumberInText(1, 500) limit?: number;
  /** Position of the last item of the page before. */
  @IfGiven() @WholeNumberInText(0, 100_000) cursor?: number;
  /** Only these. */
  @IfGiven()
  @IsIn(ITEM_OUTCOMES)
  @ApiProperty({ enum: ITEM_OUTCOMES, required: false })
  outcome?: ItemOutcome;
}

/** A line whose price today differs from the one ordered at. */
export class PriceTodayDto {
  sku: string;
  ordered: MoneyDto;
  today: MoneyDto;
}

/** Why the outcome is so. In a dry run: by what was last heard. */
export class ReconciliationDetailsDto {
  number?: string;
  @ApiProperty({ type: String, nullable: true, required: false })
  erpNumber?: string | null;
  @ApiProperty({ type: [LineDifferenceDto], required: false })
  differences?: readonly LineDifferenceDto[];
  @ApiProperty({ type: [LineRefusalDto], required: false })
  refusals?: readonly LineRefusalDto[];
  /** Forecast: what of the lines could not be ordered so any more. */
  @ApiProperty({ type: [LineFaultDto], required: false })
  faults?: readonly LineFaultDto[];
  @ApiProperty({ type: [PriceTodayDto], required: false })
  prices?: readonly PriceTodayDto[];
  credit?: CreditDto;
  /** Of one that was skipped. */
  @ApiProperty({ enum: ORDER_STATUSES, required: false })
  status?: OrderStatus;
}

/** As `OrderReplay` writes them. */
export const detailsOf = ({ details }: ReconciliationItem): ReconciliationDetailsDto => details;

/** How the order is called, and how it stands now. */
export class BriefOrderDto {
  number: string;
  storeCode: string;
  storeName: string;
  @ApiProperty({ enum: ORDER_STATUSES })
  status: OrderStatus;
  @ApiProperty({ enum: ERP_STATES })
  erpState: ErpState;
  value: MoneyDto;
  placedAt: Date;

  static of({ number, storeCode, storeName, status, erpState, value, placedAt }: BriefOrder): BriefOrderDto {
    return { number, storeCode, storeName, status, erpState, value, placedAt };
  }
}

export class ReconciliationItemDto {
  position: number;
  orderId: string;
  storeId: string;
  /** Null until the order had its turn. In a dry run: the forecast. */
  @ApiProperty({ enum: ITEM_OUTCOMES, nullable: true })
  outcome: ItemOutcome | null;
  details: ReconciliationDetailsDto;
  at: Date | null;
  @ApiProperty({ type: BriefOrderDto, nullable: true })
  order: BriefOrderDto | null;

  static of(item: ReconciliationItem, order: BriefOrder | undefined): ReconciliationItemDto {
    const { position, orderId, storeId, outcome, at } = item;
    const brief = order ? BriefOrderDto.of(order) : null;
    return { position, orderId, storeId, outcome, details: detailsOf(item), at, order: brief };
  }
}

export class ReconciliationDto {
  id: string;
  @IsIn(STATES) state: (typeof STATES)[number];
  dryRun: boolean;
  storeId: string | null;
  limit: number | null;
  requestedBy: string;
  createdAt: Date;
  endedAt: Date | null;
  total: number;
  done: number;
  accepted: number;
  changed: number;
  refused: number;
  failed: number;
  needsApproval: number;
  skipped: number;

  static of(run: Reconciliation): ReconciliationDto {
    const { id, state, dryRun, storeId, limit, requestedBy, createdAt, endedAt, total, done, outcomes } = run;
    const { accepted, changed, refused, failed, skipped, 'needs-approval': needsApproval } = outcomes;
    const counts = { total, done, accepted, changed, refused, failed, needsApproval, skipped };
    return { id, state, dryRun, storeId, limit, requestedBy, createdAt, endedAt, ...counts };
  }
}

export class ReconciliationWithItemsDto extends ReconciliationDto {
  items: ReconciliationItemDto[];
  nextCursor: string | null;
}

export class ReconciliationListDto {
  items: ReconciliationDto[];
  nextCursor: string | null;
}
