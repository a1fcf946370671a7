import { ApiProperty } from '@nestjs/swagger';

export class ReadingDto {
  /** `catalog.items`, `catalog.prices`, `catalog.stock` or `stores.customers`. */
  kind: string;
  @ApiProperty({ enum: ['reading', 'published', 'failed'] })
  state: 'reading' | 'published' | 'failed';
  /** Why the list could not be believed the last time. */
  @ApiProperty({ type: String, nullable: true })
  fault: string | null;
  /** When the last published reading began; null before the first. */
  @ApiProperty({ type: Date, nullable: true })
  asOf: Date | null;
  /** Seconds since `asOf`. */
  @ApiProperty({ type: Number, nullable: true })
  age: number | null;
  /** The last time everything was read, not only what changed. */
  @ApiProperty({ type: Date, nullable: true })
  fullAsOf: Date | null;
  /** Records in the last published reading. */
  items: number;
  /** Records of it that were left out. */
  skipped: number;
}

export class SkippedRecordDto {
  kind: string;
  /** Where it stood, e.g. `items[17].price`. */
  place: string;
  @ApiProperty({ type: String, nullable: true })
  key: string | null;
  reason: string;
  times: number;
  lastAt: Date;
}

export class SyncDto {
  readings: ReadingDto[];
  /** The newest first, at most 100. */
  skipped: SkippedRecordDto[];
}
