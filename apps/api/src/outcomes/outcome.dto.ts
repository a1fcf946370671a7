import { ApiProperty } from '@nestjs/swagger';
import { ORDER_STATUSES, type OrderStatus, PROMISED_OUTCOMES, type PromisedOutcome } from '@jembatan/ordering';
import { IsIn, Matches } from 'class-validator';
import { IfGiven } from '../input/if-given.decorator';
import { PageQueryDto } from '../input/page.dto';
import { MoneyDto } from '../orders/money.dto';
import { LineFiguresDto } from '../orders/order.dto';
import { MessageTemplateDto, RecipientDto, WhatsAppDto } from '../orders/order-paper.dto';

export class OutcomesQueryDto extends PageQueryDto {
  /** Those that were ticked off, latest first; else those that were not, oldest first. */
  @IfGiven()
  @IsIn(['true', 'false'])
  @ApiProperty({ enum: ['true', 'false'], required: false })
  told?: 'true' | 'false';
}

export class TellOutcomeDto {
  /** Of the contents that the message told. */
  @ApiProperty({ pattern: '^[0-9a-f]{64}$' })
  @Matches(/^[0-9a-f]{64}$/, { message: '$property must be a SHA-256 in hex' })
  contentHash: string;

  /** What the message told. */
  @IsIn(PROMISED_OUTCOMES)
  @ApiProperty({ enum: PROMISED_OUTCOMES })
  outcome: PromisedOutcome;
}

export class OutcomeChangeDto {
  sku: string;
  name: string;
  unit: string;
  @ApiProperty({ type: LineFiguresDto, nullable: true })
  ordered: LineFiguresDto | null;
  /** Null: no longer in the order. */
  @ApiProperty({ type: LineFiguresDto, nullable: true })
  booked: LineFiguresDto | null;
}

export class OutcomeToldDto {
  at: Date;
  @ApiProperty({ format: 'uuid' })
  by: string;
  byName: string;
}

export class OutcomeDto {
  @ApiProperty({ format: 'uuid' })
  orderId: string;
  number: string;
  @ApiProperty({ format: 'uuid' })
  storeId: string;
  storeCode: string;
  storeName: string;
  @ApiProperty({ enum: ORDER_STATUSES })
  status: OrderStatus;
  @ApiProperty({ enum: PROMISED_OUTCOMES })
  outcome: PromisedOutcome;
  contentHash: string;
  placedAt: Date;
  value: MoneyDto;
  /** Where the order is not as it was ordered. */
  @ApiProperty({ type: [OutcomeChangeDto] })
  changes: readonly OutcomeChangeDto[];
  /** For a person to send. */
  message: WhatsAppDto;
  @ApiProperty({ type: OutcomeToldDto, nullable: true })
  told: OutcomeToldDto | null;
}

export class OutcomeMessageDto {
  @ApiProperty({ format: 'uuid' })
  storeId: string;
  /** What it tells, oldest first. */
  @ApiProperty({ type: [String], format: 'uuid' })
  orderIds: string[];
  /** Where no mobile is known, its link lets one choose whom to send to. */
  message: WhatsAppDto;
  recipient: RecipientDto;
  /** To be handed back for each of the orders once WhatsApp was opened. */
  template: MessageTemplateDto;
}

export class OutcomePageDto {
  items: OutcomeDto[];
  /** Those of the page that nobody was told, a store's together as far as a message holds them. */
  messages: OutcomeMessageDto[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
  /** How many have an outcome that nobody was told. */
  @ApiProperty({ type: 'integer' })
  waiting: number;
}
