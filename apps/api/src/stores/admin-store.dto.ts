import { ApiProperty } from '@nestjs/swagger';
import { PERSON_STATES, type PersonState } from '@jembatan/identity';
import { STORE_SORTS, type StoreSort } from '@jembatan/stores';
import { ArrayMaxSize, IsArray, IsIn, IsUUID } from 'class-validator';
import { NoticePreferenceDto, ScopeDto, ShadowPolicyDto } from '../consents/consent.dto';
import { IfGiven } from '../input/if-given.decorator';
import { PageQueryDto } from '../input/page.dto';
import { PlainText } from '../input/plain-text.decorator';
import { CreditSummaryDto, LocationDto } from './store.dto';

const SERVED = ['nobody'] as const;

export class AdminStoreQueryDto extends PageQueryDto {
  /** Part of code or name. */
  @IfGiven()
  @PlainText(100)
  q?: string;

  /** Only the territory of this salesman. */
  @IfGiven()
  @IsUUID()
  salesmanId?: string;

  /** Only stores out of this salesman's territory. */
  @IfGiven()
  @IsUUID()
  notSalesmanId?: string;

  /** Only what this person owns. */
  @IfGiven()
  @IsUUID()
  ownerId?: string;

  /** `nobody`: only stores that are in no territory. */
  @IfGiven()
  @IsIn(SERVED)
  @ApiProperty({ enum: SERVED, required: false })
  servedBy?: (typeof SERVED)[number];

  /** `code` when left out; with `-` from the highest. */
  @IfGiven()
  @IsIn(STORE_SORTS)
  @ApiProperty({ enum: STORE_SORTS, required: false })
  sort?: StoreSort;
}

export class StorePersonDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  name: string;
  @ApiProperty({ enum: PERSON_STATES })
  state: PersonState;
}

export class AdminStoreDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  /** The ERP's customer code. */
  code: string;
  name: string;
  @ApiProperty({ type: String, nullable: true })
  address: string | null;
  @ApiProperty({ type: LocationDto, nullable: true })
  location: LocationDto | null;
  owners: StorePersonDto[];
  /** Whose territory the store is in. */
  salesmen: StorePersonDto[];
  /** Null until the ERP was heard. */
  @ApiProperty({ type: CreditSummaryDto, nullable: true })
  creditSummary: CreditSummaryDto | null;
}

export class AdminStorePageDto {
  items: AdminStoreDto[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class NamedConsentDto extends ScopeDto {
  /** Null: every salesman of the store's territory. */
  @ApiProperty({ type: String, nullable: true })
  salesmanName: string | null;
}

/** A person at the store's sub-distributor. */
export class SetStoreContactDto {
  @PlainText(100)
  name: string;

  /** One mobile number, as people write it. */
  @PlainText(40)
  phone: string;
}

export class StoreContactDto {
  name: string;
  /** E.164. */
  phone: string;
  /** As it was typed. */
  written: string;
}

/** A store with what its owner decided. */
export class AdminStoreDetailDto extends AdminStoreDto {
  /** E.164, by the ERP. */
  @ApiProperty({ type: String, nullable: true })
  phone: string | null;
  /** By the ERP. */
  @ApiProperty({ type: String, nullable: true })
  email: string | null;
  /** NPWP by the ERP, 15 or 16 digits; of a person it is the NIK. */
  @ApiProperty({ type: String, nullable: true })
  taxId: string | null;
  /** Whom messages about the store's orders go to, before the owner. */
  @ApiProperty({ type: () => StoreContactDto, nullable: true })
  contact: StoreContactDto | null;
  @ApiProperty({ enum: ['owner', 'policy'] })
  decidedBy: 'owner' | 'policy';
  /** Null while the owner has not decided. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: Date | null;
  consents: NamedConsentDto[];
  /** What holds with `policy`. */
  policy: ShadowPolicyDto;
  /** How the owner is told of what is done in the store's name. */
  notices: NoticePreferenceDto;
}

export class ChangeTerritoryDto {
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  assign?: string[];

  @IfGiven()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  withdraw?: string[];
}

/** What was not so before. */
export class ChangedTerritoryDto {
  assigned: string[];
  withdrawn: string[];
}
