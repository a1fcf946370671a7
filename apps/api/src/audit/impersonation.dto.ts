import { ApiProperty } from '@nestjs/swagger';
import { LOG_ORDERS, type LogOrder, type Outcome, OUTCOMES } from '@jembatan/audit';
import { IsIn, IsUUID } from 'class-validator';
import { IfGiven } from '../input/if-given.decorator';
import { Instant } from '../input/instant.decorator';
import { PageQueryDto } from '../input/page.dto';
import { PlainText } from '../input/plain-text.decorator';

export const EXPORT_FORMATS = ['csv', 'ndjson', 'pdf'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export class ImpersonationQueryDto extends PageQueryDto {
  /** The salesman. */
  @IfGiven()
  @IsUUID()
  actorId?: string;

  @IfGiven()
  @IsUUID()
  storeId?: string;

  /** Done at or after. */
  @IfGiven()
  @Instant()
  from?: string;

  /** Done before. */
  @IfGiven()
  @Instant()
  to?: string;

  /** E.g. `order.placed`. */
  @IfGiven()
  @PlainText(100)
  action?: string;

  /** By time; `-at` newest first. */
  @IfGiven()
  @IsIn(LOG_ORDERS)
  @ApiProperty({ enum: LOG_ORDERS, required: false, default: '-at' })
  sort?: LogOrder;
}

export class PartyQueryDto {
  /** Part of a name, a code or a login, or a whole id. */
  @IfGiven()
  @PlainText(100)
  q?: string;
}

export class ImpersonationExportDto {
  @IsIn(EXPORT_FORMATS)
  @ApiProperty({ enum: EXPORT_FORMATS })
  format: ExportFormat;

  /** The salesman. */
  @IfGiven()
  @IsUUID()
  actorId?: string;

  @IfGiven()
  @IsUUID()
  storeId?: string;

  @IfGiven()
  @Instant()
  from?: string;

  @IfGiven()
  @Instant()
  to?: string;

  @IfGiven()
  @PlainText(100)
  action?: string;
}

export class PlaceDto {
  lat: number;
  lng: number;
}

export class ActorAsItWasDto {
  id: string;
  name: string;
  login: string;
}

export class StoreAsItWasDto {
  id: string;
  code: string;
  name: string;
  @ApiProperty({ type: PlaceDto, nullable: true })
  location: PlaceDto | null;
}

export class SealDto {
  /** From 1, without gaps. */
  seq: number;
  /** SHA-256, hex. */
  hash: string;
}

export class ActSessionDto {
  id: string;
  reason: string;
}

export class ActObjectDto {
  type: string;
  id: string;
}

export class NetworkDto {
  @ApiProperty({ type: String, nullable: true })
  ip: string | null;
  @ApiProperty({ type: String, nullable: true })
  place: string | null;
  @ApiProperty({ type: String, nullable: true })
  userAgent: string | null;
  @ApiProperty({ type: String, nullable: true })
  deviceId: string | null;
}

export class KeptPositionDto extends PlaceDto {
  /** Metres. */
  @ApiProperty({ type: Number, nullable: true })
  accuracy: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  at: Date | null;
}

export class DigestsDto {
  @ApiProperty({ type: String, nullable: true })
  network: string | null;
  @ApiProperty({ type: String, nullable: true })
  position: string | null;
}

/** `[AUDIT_IMPERSONATION]`: an act in a store's name. */
export class ImpersonationDto {
  id: string;
  at: Date;
  /** Its place in the chain; null until it is sealed, within seconds. */
  @ApiProperty({ type: SealDto, nullable: true })
  seal: SealDto | null;
  actor: ActorAsItWasDto;
  store: StoreAsItWasDto;
  session: ActSessionDto;
  action: string;
  object: ActObjectDto;
  contentsHash: string;
  @ApiProperty({ enum: OUTCOMES })
  outcome: Outcome;
  @ApiProperty({ type: String, nullable: true })
  code: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true })
  details: Record<string, unknown>;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  deviceTime: Date | null;
  /** Only the device says so. */
  claimed: boolean;
  /** Metres from the device to the store. */
  @ApiProperty({ type: Number, nullable: true })
  distance: number | null;
  requestId: string;
  /** As far as it is still kept. */
  network: NetworkDto;
  @ApiProperty({ type: KeptPositionDto, nullable: true })
  position: KeptPositionDto | null;
  digests: DigestsDto;
}

export class ImpersonationPageDto {
  items: ImpersonationDto[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class LogStoreDto {
  id: string;
  code: string;
  name: string;
}

/** At most 20 of each. */
export class LogPartiesDto {
  people: ActorAsItWasDto[];
  stores: LogStoreDto[];
}
