import { ApiProperty } from '@nestjs/swagger';
import { TAX_CLASSES, type TaxClass } from '@jembatan/catalog';
import { LineFaultDto } from './line-fault.dto';
import { MoneyDto } from './money.dto';
import { CreditDto, TotalsDto } from './order.dto';

export class QuotedStockDto {
  /** Sales units that the store can have: as last heard, less what our own orders take. */
  @ApiProperty({ type: 'integer' })
  available: number;
  asOf: Date;
}

export class LineAmountsDto {
  @ApiProperty({ enum: TAX_CLASSES })
  taxClass: TaxClass;
  taxRule: string;
  net: MoneyDto;
  taxBase: MoneyDto;
  tax: MoneyDto;
}

export class QuotedLineDto {
  sku: string;
  @ApiProperty({ type: 'integer' })
  quantity: number;
  /** Null for a SKU that cannot be ordered at all. */
  @ApiProperty({ type: String, nullable: true })
  name: string | null;
  @ApiProperty({ type: String, nullable: true })
  unit: string | null;
  /** Per sales unit, before tax, at this quantity. */
  @ApiProperty({ type: MoneyDto, nullable: true })
  unitPrice: MoneyDto | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  priceAsOf: Date | null;
  @ApiProperty({ type: QuotedStockDto, nullable: true })
  stock: QuotedStockDto | null;
  /** Null while the line has faults: it is not in the totals. */
  @ApiProperty({ type: LineAmountsDto, nullable: true })
  amounts: LineAmountsDto | null;
  @ApiProperty({ type: [LineFaultDto] })
  @ApiProperty({ type: [LineFaultDto] })
  faults: readonly LineFaultDto[];
}

export class QuoteDto {
  @ApiProperty({ type: [QuotedLineDto] })
  @ApiProperty({ type: [QuotedLineDto] })
  lines: readonly QuotedLineDto[];
  /** Of the lines without faults. */
  totals: TotalsDto;
  /** RED and not judgeable are shown, not refused. */
  credit: CreditDto;
}
