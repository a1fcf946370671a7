import { ApiProperty } from '@nestjs/swagger';
import { LINE_FAULTS, type LineFault } from '@jembatan/ordering';
import { MoneyDto } from './money.dto';

export class LineFaultDto {
  /** Which of the lines asked for, from 0. */
  @ApiProperty({ type: 'integer' })
  line: number;
  sku: string;
  @ApiProperty({ enum: LINE_FAULTS })
  code: LineFault['code'];
  /** Amounts and numbers that say how it could be ordered. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  figures: Readonly<Record<string, MoneyDto | number | null>>;
}
