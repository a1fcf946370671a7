import { ApiProperty } from '@nestjs/swagger';

export class SessionDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  createdAt: Date;
  lastUsedAt: Date;
  /** Made by the device on its first start. */
  @ApiProperty({ type: String, nullable: true })
  deviceId: string | null;
  @ApiProperty({ type: String, nullable: true })
  userAgent: string | null;
  /** The one that asks. */
  current: boolean;
}

export class SessionPageDto {
  items: SessionDto[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
