import { ITEM_OUTCOMES, type ItemOutcome, type Reconciliation, type ReconciliationItem } from '@jembatan/reconcile';
import { IsBoolean, IsIn, IsUUID } from 'class-validator';
import { IfGiven } from '../input/if-given.decorator';
import { WholeNumber, WholeNumberInText } from '../input/whole-number.decorator';

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
}

export class ReconciliationItemDto {
  position: number;
  orderId: string;
  storeId: string;
  @IsIn(ITEM_OUTCOMES) outcome: ItemOutcome | null;
  /** Order number, ERP number, differences by line, reasons. */
  details: Record<string, unknown>;
  at: Date | null;

  static of({ position, orderId, storeId, outcome, details, at }: ReconciliationItem): ReconciliationItemDto {
    return { position, orderId, storeId, outcome, details, at };
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
