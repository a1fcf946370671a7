import { ApiProperty } from '@nestjs/swagger';
import { type Sense, SENSE_REASONS, type SenseReason, SENSES } from '@jembatan/shadow';
import { IsIn } from 'class-validator';
import { ActorAsItWasDto, PlaceDto, StoreAsItWasDto } from '../audit/impersonation.dto';
import { IfGiven } from '../input/if-given.decorator';
import { Instant } from '../input/instant.decorator';

const FORMATS = ['pdf', 'csv', 'json'] as const;

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

export class EvidencePositionDto extends PlaceDto {
  /** Metres. */
  accuracy: number;
}

export class EvidencePeriodDto {
  from: Date;
  to: Date;
}

export class SenseCountDto {
  @ApiProperty({ type: 'integer' })
  'makes-sense': number;
  @ApiProperty({ type: 'integer' })
  'does-not': number;
  @ApiProperty({ type: 'integer' })
  unknown: number;
}

export class EvidenceSummaryDto {
  @ApiProperty({ type: 'integer' })
  acts: number;
  @ApiProperty({ type: 'integer' })
  orders: number;
  @ApiProperty({ type: 'integer' })
  stores: number;
  /** Rupiah, tax included. */
  @ApiProperty({ type: 'integer' })
  value: number;
  @ApiProperty({ type: 'integer' })
  disputed: number;
  bySense: SenseCountDto;
  /** Metres. */
  @ApiProperty({ type: Number, nullable: true })
  medianDistance: number | null;
  @ApiProperty({ type: Number, nullable: true })
  farthestDistance: number | null;
}

/** An order that was placed in a store's name, and whether it makes sense that it was placed there and then. */
export class JudgedOrderDto {
  recordId: string;
  orderId: string;
  at: Date;
  store: StoreAsItWasDto;
  /** Rupiah, tax included. */
  @ApiProperty({ type: Number, nullable: true })
  amount: number | null;
  @ApiProperty({ type: EvidencePositionDto, nullable: true })
  position: EvidencePositionDto | null;
  /** Metres from the device to the store. */
  @ApiProperty({ type: Number, nullable: true })
  distance: number | null;
  @ApiProperty({ type: String, nullable: true })
  ipPlace: string | null;
  @ApiProperty({ enum: SENSES })
  sense: Sense;
  @ApiProperty({ enum: SENSE_REASONS, isArray: true })
  reasons: SenseReason[];
}

export class EvidenceDto {
  person: ActorAsItWasDto;
  period: EvidencePeriodDto;
  /** Metres from the store, from which on an order is far. */
  @ApiProperty({ type: 'integer' })
  farMetres: number;
  summary: EvidenceSummaryDto;
  /** Oldest first; of more than 500 those that make no sense before others, and newer before older. The files hold all. */
  orders: JudgedOrderDto[];
}
