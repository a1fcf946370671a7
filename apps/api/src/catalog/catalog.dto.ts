import { ApiProperty } from '@nestjs/swagger';
import { TAX_CLASSES, type TaxClass } from '@jembatan/catalog';
import { IsUUID } from 'class-validator';
import { Cursor } from '../input/cursor.decorator';
import { IfGiven } from '../input/if-given.decorator';
import { WholeNumberInText } from '../input/whole-number.decorator';
import { PlainText } from '../input/plain-text.decorator';
import { MoneyDto } from '../orders/money.dto';

export class CatalogQueryDto {
  /** The store whose prices are shown; needed where the caller has several. */
  @IfGiven()
  @IsUUID()
  storeId?: string;

  /** Words that all occur in SKU, name, barcode or brand. */
  @IfGiven()
  @PlainText(100)
  q?: string;

  @IfGiven()
  @PlainText(100)
  category?: string;

  @IfGiven()
  @WholeNumberInText(1, 200)
  limit = 50;

  /** `nextCursor` of the page before. */
  @IfGiven()
  @Cursor(2000)
  cursor?: string;
}

export class ChangesQueryDto {
  @IfGiven()
  @IsUUID()
  storeId?: string;

  /** `cursor` of the answer before; left out: everything. */
  @IfGiven()
  @Cursor(2000)
  since?: string;

  @IfGiven()
  @WholeNumberInText(1, 500)
  limit = 200;
}

export class PriceBreakDto {
  /** Sales units from which the price holds. */
  minQuantity: number;
  price: MoneyDto;
}

export class ShownStockDto {
  /** Sales units as last heard, less what our orders take. */
  available: number;
  /** Null while no stock was ever heard. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  asOf: string | null;
  /** Seconds since `asOf`. */
  @ApiProperty({ type: Number, nullable: true })
  age: number | null;
  /** `snapshot`: the ERP cannot be asked at the moment, or the figure is older than it should be. */
  @ApiProperty({ enum: ['live', 'snapshot'] })
  source: 'live' | 'snapshot';
}

export class ProductDto {
  sku: string;
  name: string;
  @ApiProperty({ type: String, nullable: true })
  barcode: string | null;
  @ApiProperty({ type: String, nullable: true })
  brand: string | null;
  category: string;
  @ApiProperty({ type: String, nullable: true })
  imageUrl: string | null;
  unit: string;
  packSize: number;
  minQuantity: number;
  multiple: number;
  @ApiProperty({ enum: TAX_CLASSES })
  taxClass: TaxClass;
  /** Per sales unit before tax, at `minQuantity`; null when the store has no price for it today. */
  @ApiProperty({ type: MoneyDto, nullable: true })
  price: MoneyDto | null;
  @ApiProperty({ type: PriceBreakDto, isArray: true })
  priceBreaks: readonly PriceBreakDto[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  priceAsOf: string | null;
  stock: ShownStockDto;
}

export class ProductPageDto {
  items: ProductDto[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class CatalogChangesDto {
  items: ProductDto[];
  /** SKUs that can no longer be ordered. */
  deletions: string[];
  /** To be handed in as `since` the next time. */
  cursor: string;
  /** Is there more to be fetched at once? */
  more: boolean;
}
