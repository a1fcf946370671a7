import { ApiProperty } from '@nestjs/swagger';
import { BACKLOG_SORTS, type BacklogSort } from '@jembatan/ordering';
import { IsIn } from 'class-validator';
import { IfGiven } from '../input/if-given.decorator';
import { PageQueryDto } from '../input/page.dto';
import { MoneyDto } from '../orders/money.dto';

export class BacklogQueryDto extends PageQueryDto {
  /** With a minus from the highest. */
  @IfGiven()
  @IsIn(BACKLOG_SORTS)
  @ApiProperty({ enum: BACKLOG_SORTS, required: false })
  sort: BacklogSort = 'oldestAt';
}

export class BacklogTotalsDto {
  @ApiProperty({ type: 'integer' })
  stores: number;
  @ApiProperty({ type: 'integer' })
  orders: number;
  /** Of these, how many wait for an approver only because their credit could not be judged. */
  @ApiProperty({ type: 'integer' })
  unjudged: number;
  value: MoneyDto;
  /** Null when nothing waits. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  oldestAt: Date | null;
}

export class StoreBacklogDto {
  @ApiProperty({ format: 'uuid' })
  storeId: string;
  storeCode: string;
  storeName: string;
  @ApiProperty({ type: 'integer' })
  orders: number;
  @ApiProperty({ type: 'integer' })
  unjudged: number;
  value: MoneyDto;
  oldestAt: Date;
}

export class BacklogDto {
  totals: BacklogTotalsDto;
  items: StoreBacklogDto[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
