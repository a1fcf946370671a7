import { ApiProperty } from '@nestjs/swagger';
import { STORE_TIME_ZONES, type StoreTimeZone } from '@jembatan/stores';
import { Cursor } from '../input/cursor.decorator';
import { IfGiven } from '../input/if-given.decorator';
import { WholeNumberInText } from '../input/whole-number.decorator';
import { PlainText } from '../input/plain-text.decorator';
import { MoneyDto } from '../orders/money.dto';

export class StoreQueryDto {
  /** Part of code or name. */
  @IfGiven()
  @PlainText(100)
  q?: string;

  @IfGiven()
  @WholeNumberInText(1, 200)
  limit = 50;

  /** `nextCursor` of the page before. */
  @IfGiven()
  @Cursor(500)
  cursor?: string;
}

export class StoreOwnerDto {
  id: string;
  name: string;
}

export class LocationDto {
  lat: number;
  lng: number;
}

export class CreditSummaryDto {
  limit: MoneyDto;
  /** Unpaid invoices and booked orders not yet invoiced, tax included. */
  used: MoneyDto;
  overdue: MoneyDto;
  blocked: boolean;
  /** When the ERP was asked. */
  asOf: Date;
}

export class LatestOrderDto {
  number: string;
  placedAt: Date;
  grandTotal: MoneyDto;
}

export class StoreDto {
  id: string;
  /** The ERP's customer code. */
  code: string;
  name: string;
  @ApiProperty({ type: StoreOwnerDto, nullable: true })
  owner: StoreOwnerDto | null;
  @ApiProperty({ type: String, nullable: true })
  address: string | null;
  @ApiProperty({ type: LocationDto, nullable: true })
  location: LocationDto | null;
  /** IANA name: one of Indonesia's three. */
  @ApiProperty({ enum: STORE_TIME_ZONES })
  timeZone: StoreTimeZone;
  /** Stores with the same one see the same catalogue: a device keeps it once. */
  @ApiProperty({ type: String, nullable: true })
  priceList: string | null;
  /** Whoever placed it; none that was rejected or cancelled. */
  @ApiProperty({ type: LatestOrderDto, nullable: true })
  lastOrder: LatestOrderDto | null;
  /** Null until the ERP was heard. */
  @ApiProperty({ type: CreditSummaryDto, nullable: true })
  creditSummary: CreditSummaryDto | null;
}

export class StorePageDto {
  items: StoreDto[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
