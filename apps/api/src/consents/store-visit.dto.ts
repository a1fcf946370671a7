import { ApiProperty } from '@nestjs/swagger';

export class StoreSalesmanDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  name: string;
}

export class StoreSalesmenDto {
  items: StoreSalesmanDto[];
}

/** Somebody acts, or acted, in the store's name. */
export class StoreVisitDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ format: 'uuid' })
  salesmanId: string;
  salesmanName: string;
  reason: string;
  startedAt: Date;
  expiresAt: Date;
  /** Null while it goes on. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt: Date | null;
}

export class StoreVisitPageDto {
  items: StoreVisitDto[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
