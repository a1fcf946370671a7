import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IfGiven } from '../input/if-given.decorator';
import { Instant } from '../input/instant.decorator';

const FORMATS = ['pdf', 'csv'] as const;

export class EvidenceQueryDto {
  @Instant()
  from: string;

  /** Not included; at most 366 days after `from`. */
  @Instant()
  to: string;

  @IfGiven()
  @IsIn(FORMATS)
  @ApiProperty({ enum: FORMATS, required: false, default: 'pdf' })
  format: (typeof FORMATS)[number] = 'pdf';
}
