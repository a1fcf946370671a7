import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import { IfGiven } from '../input/if-given.decorator';
import { Instant } from '../input/instant.decorator';
import { PlainText } from '../input/plain-text.decorator';
import { PositionDto } from '../orders/order-input.dto';
import { LocationDto } from '../stores/store.dto';

const MAX_ACTS = 200;
const ACTION = /^[a-z_]+(\.[a-z_]+)+$/;
const NOUN = /^[a-z_]+$/;

export class ClaimedObjectDto {
  @MaxLength(50)
  @Matches(NOUN, { message: '$property must be lower case letters and _' })
  @ApiProperty({ maxLength: 50, pattern: NOUN.source })
  type: string;

  @PlainText(100)
  id: string;
}

export class ClaimedActDto {
  /** What was done: `product.looked_up`. */
  @MaxLength(60)
  @Matches(ACTION, { message: '$property must be dotted lower case' })
  @ApiProperty({ maxLength: 60, pattern: ACTION.source })
  action: string;

  @IsObject()
  @ValidateNested()
  @Type(() => ClaimedObjectDto)
  object: ClaimedObjectDto;

  /** By the device's clock. */
  @Instant()
  at: string;

  @IfGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => PositionDto)
  position?: PositionDto;
}

export class OpenShadowSessionDto {
  /** Made on the device: the same id again answers the same session. */
  @IfGiven()
  @IsUUID()
  id?: string;

  @IsUUID()
  storeId: string;

  /** Why: the owner and the auditor read it. */
  @PlainText(500)
  reason: string;

  /** Only for a session that began without a connection: when, by the device's clock. At most 7 days ago. */
  @IfGiven()
  @Instant()
  startedAt?: string;

  @IfGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => PositionDto)
  position?: PositionDto;

  /** With `startedAt`: what was done without a connection, recorded as the device's claim. */
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(MAX_ACTS)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ClaimedActDto)
  @ApiProperty({ type: [ClaimedActDto], maxItems: MAX_ACTS, required: false })
  acts?: ClaimedActDto[];
}

export class ShadowStoreDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  code: string;
  name: string;
  @ApiProperty({ type: LocationDto, nullable: true })
  location: LocationDto | null;
}

export class TermDto {
  from: Date;
  until: Date;
}

export class ShadowSessionDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  salesmanId: string;
  salesmanName: string;
  store: ShadowStoreDto;
  reason: string;
  startedAt: Date;
  expiresAt: Date;
  /** Of one handed in late: it is good only for sending what was ordered within. */
  @ApiProperty({ type: TermDto, required: false })
  term?: TermDto;
}

export class OpenedShadowSessionDto extends ShadowSessionDto {
  /** Good for this store and as long as the session; carries `act` (RFC 8693). */
  accessToken: string;
}

export class ShadowSessionPageDto {
  items: ShadowSessionDto[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
