import { ApiProperty } from '@nestjs/swagger';
import { type Currency, type Money } from '@jembatan/kernel';
import { IsIn, IsInt, Max, Min } from 'class-validator';

/** Whole rupiah. */
export class MoneyDto implements Money {
  @ApiProperty({ type: 'integer' })
  amount: number;

  @ApiProperty({ enum: ['IDR'] })
  currency: Currency;
}

/** A price as somebody saw it. */
export class PriceInputDto implements Money {
  @ApiProperty({ type: 'integer' })
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  amount: number;

  @ApiProperty({ enum: ['IDR'] })
  @IsIn(['IDR'])
  currency: Currency;
}
