import { ApiProperty } from '@nestjs/swagger';
import { type Currency, type Money } from '@jembatan/kernel';
import { IsIn } from 'class-validator';
import { WholeNumber } from '../input/whole-number.decorator';

/** Whole rupiah. */
export class MoneyDto implements Money {
  @ApiProperty({ type: 'integer' })
  amount: number;

  @ApiProperty({ enum: ['IDR'] })
  currency: Currency;
}

/** A price as somebody saw it. */
export class PriceInputDto implements Money {
  @WholeNumber(0, Number.MAX_SAFE_INTEGER)
  amount: number;

  @ApiProperty({ enum: ['IDR'] })
  @IsIn(['IDR'])
  currency: Currency;
}
