import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { MAX_QUANTITY } from '@jembatan/kernel';
import { ORDER_STATUSES, type OrderStatus, RESOLUTIONS } from '@jembatan/ordering';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNumber,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IfGiven } from '../input/if-given.decorator';
import { WholeNumber } from '../input/whole-number.decorator';
import { Instant } from '../input/instant.decorator';
import { PageQueryDto } from '../input/page.dto';
import { PlainText } from '../input/plain-text.decorator';
import { PriceInputDto } from './money.dto';

const MAX_ORDER_LINES = 500;

export class WantedLineDto {
  @PlainText(64)
  sku: string;

  /** Sales units. */
  @WholeNumber(1, MAX_QUANTITY)
  quantity: number;

  /** The price per sales unit that the buyer saw; 422 `order.price_changed` with both when ours differs. */
  @IfGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => PriceInputDto)
  expectedPrice?: PriceInputDto;
}

const WantedLines = (required = true): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: [WantedLineDto], minItems: 1, maxItems: MAX_ORDER_LINES, required }),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(MAX_ORDER_LINES),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(() => WantedLineDto),
  );

export const ContentHash = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ pattern: '^[0-9a-f]{64}$' }),
    Matches(/^[0-9a-f]{64}$/, { message: '$property must be a SHA-256 in hex' }),
  );

export class WantedLinesDto {
  @WantedLines()
  lines: WantedLineDto[];
}

export class PositionDto {
  @IsNumber()
  @Min(-90)
  @Max(90)
  lat: number;

  @IsNumber()
  @Min(-180)
  @Max(180)
  lng: number;

  /** Metres. */
  @IsNumber()
  @Min(0)
  @Max(40_000_000)
  accuracy: number;

  @Instant()
  at: string;
}

export class PlaceOrderDto extends WantedLinesDto {
  @IfGiven()
  @IsString()
  @MaxLength(1000)
  @Matches(/^[^\p{Cs}\0]*$/u, { message: 'note must be readable text' })
  note?: string;

  /** Time of the device. */
  @IfGiven()
  @Instant()
  placedAt?: string;

  @IfGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => PositionDto)
  position?: PositionDto;

  /** The store's own number for the order. */
  @IfGiven()
  @PlainText(64)
  purchaseOrderNumber?: string;
}

export class OrdersQueryDto extends PageQueryDto {
  @IfGiven()
  @IsIn(ORDER_STATUSES)
  @ApiProperty({ enum: ORDER_STATUSES, required: false })
  status?: OrderStatus;

  @IfGiven()
  @IsUUID()
  storeId?: string;

  /** Placed at or after. */
  @IfGiven()
  @Instant()
  from?: string;

  /** Placed before. */
  @IfGiven()
  @Instant()
  to?: string;

  /** Only those that somebody placed in a store's name. */
  @IfGiven()
  @IsIn(['true', 'false'])
  @ApiProperty({ enum: ['true', 'false'], required: false })
  onBehalf?: 'true' | 'false';
}

export class ReasonDto {
  @PlainText(500)
  reason: string;
}

export class RejectOrderDto extends ReasonDto {
  /** Of the contents that the approver saw; 409 `order.content_changed` when others stand there. */
  @IfGiven()
  @ContentHash()
  contentHash?: string;
}

export class ApproveOrderDto {
  /** Of the contents that the approver saw. */
  @ContentHash()
  contentHash: string;

  /** Other lines: priced and judged anew, and approved in the same breath. */
  @IfGiven()
  @WantedLines(false)
  lines?: WantedLineDto[];
}

export class ResolveOrderDto {
  @IsIn(RESOLUTIONS)
  @ApiProperty({ enum: RESOLUTIONS })
  action: (typeof RESOLUTIONS)[number];

  /** Of the contents that the admin saw. */
  @ContentHash()
  contentHash: string;

  /** With `resend`: other lines, priced and judged anew. */
  @IfGiven()
  @WantedLines(false)
  lines?: WantedLineDto[];
}
