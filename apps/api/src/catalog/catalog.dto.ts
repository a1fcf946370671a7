import { ApiProperty } from '@nestjs/swagger';
import { TAX_CLASSES, type TaxClass } from '@jembatan/catalog';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { PlainText } from '../input/plain-text.decorator';
import { MoneyDto } from '../orders/money.dto';

const CURSOR = /^[\w-]+$/;

export class CatalogQueryDto {
  /** The store whose prices are shown; needed where the caller has several. */
  @IsOptional()
  @IsUUID()
  storeId?: string;

  /** Words that all occur in SKU, name, barcode or brand. */
  @IsOptional()
  @PlainText(100)
  q?: string;

  @IsOptional()
  @PlainText(100)
  category?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 50;

  /** `nextCursor` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(CURSOR)
  cursor?: string;
}

export class ChangesQueryDto {
  @IsOptional()
  @IsUUID()
  storeId?: string;

  /** `cursor` of the answer before; left out: everything. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @Matches(CURSOR)
  since?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
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
