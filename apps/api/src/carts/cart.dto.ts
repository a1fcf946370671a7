import { ApiProperty } from '@nestjs/swagger';
import { MAX_QUANTITY } from '@jembatan/kernel';
import { MAX_LINES, type NotOrderable } from '@jembatan/ordering';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsObject, IsUUID, ValidateNested } from 'class-validator';
import { IfGiven } from '../input/if-given.decorator';
import { WholeNumber } from '../input/whole-number.decorator';
import { PlainText } from '../input/plain-text.decorator';

const skuOf = (line: unknown): unknown => (line as { sku?: unknown } | null)?.sku;

export class StoreChoiceDto {
  /** Which of one's own stores; needed only by those who own several. */
  @IfGiven()
  @IsUUID()
  storeId?: string;
}

export class CartLineDto {
  @PlainText(64)
  sku: string;

  /** Sales units. */
  @WholeNumber(1, MAX_QUANTITY)
  quantity: number;
}

export class CartLinesDto {
  /** Each SKU at most once. */
  @ApiProperty({ maxItems: MAX_LINES })
  @IsArray()
  @ArrayMaxSize(MAX_LINES)
  @ArrayUnique(skuOf)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => CartLineDto)
  lines: CartLineDto[];
}

export class ReplaceCartDto extends CartLinesDto {
  /** The version that was read; another one in the meantime is 409 `cart.changed`. Left out: replace whatever is there. */
  @IfGiven()
  @WholeNumber(0, 2_147_483_647)
  version?: number;
}

export class ReorderDto {
  /** An earlier order of the same store. */
  @IsUUID()
  orderId: string;
}

export class CartDto {
  lines: CartLineDto[];
  /** Counts the changes; 0 while there is no cart. */
  version: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  updatedAt: Date | null;
}

export class LineLeftDto {
  sku: string;
  quantity: number;
  @ApiProperty({ enum: ['unknown', 'inactive', 'no-price'] })
  reason: NotOrderable;
}

export class ReorderedDto {
  cart: CartDto;
  /** Lines of the order that cannot be ordered any more. */
  left: LineLeftDto[];
}
