import { ApiProperty } from '@nestjs/swagger';
import { MAX_NOTA_PHOTOS, NOTA_STATES, type NotaState } from '@jembatan/intake';
import { IsIn, IsObject, IsUUID, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { CalendarDay } from '../input/calendar-day.decorator';
import { IfGiven } from '../input/if-given.decorator';
import { Instant } from '../input/instant.decorator';
import { PageQueryDto } from '../input/page.dto';
import { PlainText } from '../input/plain-text.decorator';
import { WholeNumber, WholeNumberInText } from '../input/whole-number.decorator';
import { PositionDto, WantedLinesDto } from '../orders/order-input.dto';

export class AnnounceNotaDto {
  /** Made on the device; the key of the order that comes of it. */
  @IsUUID()
  id: string;

  @IsUUID()
  storeId: string;

  /** Time of the device. */
  @Instant()
  takenAt: string;

  /** How many photos follow. */
  @WholeNumber(1, MAX_NOTA_PHOTOS)
  photos: number;

  /** What the paper says. */
  @IfGiven()
  @CalendarDay()
  paperDate?: string;

  @IfGiven()
  @PlainText(500)
  note?: string;

  @IfGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => PositionDto)
  position?: PositionDto;
}

export class NotaPhotoDto {
  @IsUUID()
  id: string;

  /** From 1. */
  @WholeNumberInText(1, MAX_NOTA_PHOTOS)
  number: number;
}

export class OwnNotaQueryDto extends PageQueryDto {
  @IfGiven()
  @IsUUID()
  storeId?: string;
}

export class NotaQueryDto extends OwnNotaQueryDto {
  @IfGiven()
  @IsIn(NOTA_STATES)
  @ApiProperty({ enum: NOTA_STATES, required: false })
  state?: NotaState;
}

export class KeyNotaDto extends WantedLinesDto {
  @IfGiven()
  @CalendarDay()
  paperDate?: string;

  @IfGiven()
  @PlainText(500)
  note?: string;

  @IfGiven()
  @PlainText(64)
  purchaseOrderNumber?: string;
}

export class NotaStandingDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: NOTA_STATES })
  state: NotaState;
  /** Numbers of the photos that are there. */
  @ApiProperty({ type: [Number] })
  here: readonly number[];
}

export class NotaClaimDto {
  byName: string;
  until: Date;
}

export class NotaPlaceDto {
  lat: number;
  lng: number;
}

/** As the photo's own notes say. */
export class PhotoTaleDto {
  @ApiProperty({ type: 'integer' })
  number: number;
  @ApiProperty({ type: NotaPlaceDto, nullable: true })
  place: NotaPlaceDto | null;
  /** The camera's clock, without time zone: `2026:11:20 09:05:00`. */
  @ApiProperty({ type: String, nullable: true })
  takenAt: string | null;
}

export class ManualNotaDto extends NotaStandingDto {
  @ApiProperty({ format: 'uuid' })
  storeId: string;
  storeCode: string;
  storeName: string;
  sentByName: string;
  takenAt: Date;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  paperDate: string | null;
  @ApiProperty({ type: String, nullable: true })
  note: string | null;
  @ApiProperty({ type: 'integer' })
  photos: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  receivedAt: Date | null;
  /** The admin who keys it right now. */
  @ApiProperty({ type: NotaClaimDto, nullable: true })
  claim: NotaClaimDto | null;
  @ApiProperty({ type: String, nullable: true })
  closedByName: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt: Date | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  orderId: string | null;
  @ApiProperty({ type: String, nullable: true })
  orderNumber: string | null;
  @ApiProperty({ type: String, nullable: true })
  dropReason: string | null;
}

export class WholeNotaDto extends ManualNotaDto {
  /** Where the device was, when it knew. */
  @ApiProperty({ type: NotaPlaceDto, nullable: true })
  position: NotaPlaceDto | null;
  @ApiProperty({ type: [PhotoTaleDto] })
  tales: readonly PhotoTaleDto[];
}

export class ManualNotaPageDto {
  items: ManualNotaDto[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class ClaimedNotaDto {
  until: Date;
}
