import { ApiProperty } from '@nestjs/swagger';
import { MADE_KINDS, type MadeKind, MOST_STORES } from '@jembatan/documents';
import { IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { IfGiven } from '../input/if-given.decorator';

export class PaperQueryDto {
  /** The store whose price list is meant; needed where the caller has several. */
  @IfGiven()
  @IsUUID()
  storeId?: string;
}

const UUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
const UUIDS = new RegExp(`^${UUID}(?:,${UUID}){0,${MOST_STORES - 1}}$`);
const LONGEST = MOST_STORES * 37 - 1;

export class KitQueryDto {
  /** Ids of stores, parted by commas; left out: the first of the territory. */
  @IfGiven()
  @IsString()
  @MaxLength(LONGEST)
  @Matches(UUIDS)
  @ApiProperty({ maxLength: LONGEST, pattern: UUIDS.source, required: false })
  storeIds?: string;
}

export class PaperDto {
  @ApiProperty({ enum: MADE_KINDS })
  kind: MadeKind;
  priceList: string;
  /** The same contents have the same one. */
  version: string;
  /** Bytes. */
  size: number;
  products: number;
  madeAt: Date;
  /** When it last said what it would say anew. */
  checkedAt: Date;
  @ApiProperty({ type: Date, nullable: true })
  pricesAsOf: Date | null;
  @ApiProperty({ type: Date, nullable: true })
  stockAsOf: Date | null;
}

export class PapersDto {
  /** Empty while none is made. */
  items: PaperDto[];
}

export const KIT_KINDS = [...MADE_KINDS, 'index'] as const;

export class KitPartDto {
  /** In the archive. */
  name: string;
  @ApiProperty({ enum: KIT_KINDS })
  kind: MadeKind | 'index';
  /** Whose prices, or which store's. */
  title: string;
  @ApiProperty({ type: String, nullable: true })
  storeId: string | null;
  version: string;
  /** Bytes. */
  size: number;
  madeAt: Date;
  checkedAt: Date;
  @ApiProperty({ type: Date, nullable: true })
  pricesAsOf: Date | null;
  @ApiProperty({ type: Date, nullable: true })
  stockAsOf: Date | null;
}

export class KitOfferDto {
  /** The archive's ETag, without its quotes. */
  version: string;
  /** Bytes of the whole archive. */
  size: number;
  parts: KitPartDto[];
  /** Stores whose papers are not made yet, or who buy by no price list. */
  withoutPapers: number;
}
