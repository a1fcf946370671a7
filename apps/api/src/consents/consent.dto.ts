import { ApiProperty } from '@nestjs/swagger';
import { SHADOW_ACTS, type ShadowAct } from '@jembatan/shadow';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsUUID,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IfGiven } from '../input/if-given.decorator';
import { Instant } from '../input/instant.decorator';
import { PlainText } from '../input/plain-text.decorator';
import { WholeNumber } from '../input/whole-number.decorator';
import { MoneyDto } from '../orders/money.dto';

const MAX_CONSENTS = 50;
const MAX_RUPIAH = 1_000_000_000_000;

/** How far somebody may go in a store's name. */
export class ScopeInputDto {
  /** All when left out. */
  @IfGiven()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(SHADOW_ACTS.length)
  @ArrayUnique()
  @IsIn(SHADOW_ACTS, { each: true })
  @ApiProperty({ enum: SHADOW_ACTS, isArray: true, minItems: 1, maxItems: SHADOW_ACTS.length, required: false })
  acts?: ShadowAct[];

  /** Whole rupiah that one order may cost, tax included; any when left out. */
  @IfGiven()
  @WholeNumber(0, MAX_RUPIAH)
  maxAmount?: number;

  /** Until it is changed when left out. */
  @IfGiven()
  @Instant()
  until?: string;
}

export class ConsentInputDto extends ScopeInputDto {
  /** One salesman; every salesman of the store's territory when left out. */
  @IfGiven()
  @IsUUID()
  salesmanId?: string;
}

export class DecideConsentsDto {
  /** `policy`: the distributor's default holds, and there are no consents of the store's own. */
  @IsIn(['owner', 'policy'])
  @ApiProperty({ enum: ['owner', 'policy'] })
  decidedBy: 'owner' | 'policy';

  /** The whole of what is consented to, with `owner`; none: nobody may act. */
  @ValidateIf(({ decidedBy, consents }: DecideConsentsDto) => decidedBy === 'owner' || consents !== undefined)
  @IsArray()
  @ArrayMaxSize(MAX_CONSENTS)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ConsentInputDto)
  @ApiProperty({ type: [ConsentInputDto], maxItems: MAX_CONSENTS, required: false })
  consents?: ConsentInputDto[];
}

export class ScopeDto {
  @ApiProperty({ enum: SHADOW_ACTS, isArray: true })
  acts: ShadowAct[];
  @ApiProperty({ type: MoneyDto, nullable: true })
  maxAmount: MoneyDto | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  until: Date | null;
}

export class ConsentDto extends ScopeDto {
  /** Null: every salesman of the store's territory. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  salesmanId: string | null;
}

export class ShadowPolicyDto extends ScopeDto {
  /** May salesmen act in stores of their territory whose owner has not decided? */
  allowed: boolean;
}

export class StoreConsentsDto {
  @ApiProperty({ enum: ['owner', 'policy'] })
  decidedBy: 'owner' | 'policy';
  consents: ConsentDto[];
  /** What holds with `policy`. */
  policy: ShadowPolicyDto;
}

export class ShadowPolicyInputDto extends ScopeInputDto {
  @IsBoolean()
  allowed: boolean;

  @PlainText(500)
  reason: string;
}

export class NoticePreferenceInputDto {
  @IsBoolean()
  email: boolean;

  @IsBoolean()
  sms: boolean;
}

export class NoticePreferenceDto extends NoticePreferenceInputDto {
  /** Where e-mails go; null: nowhere. */
  @ApiProperty({ type: String, nullable: true })
  address: string | null;
  /** Where SMS go, E.164; null: nowhere. */
  @ApiProperty({ type: String, nullable: true })
  phone: string | null;
}
