import { ApiProperty } from '@nestjs/swagger';
import { AccessRecordDto } from '../audit/chain.dto';

export class OrderDeedDto extends AccessRecordDto {
  /** The portal did it by itself, or heard it from the ERP. */
  bySystem: boolean;
  /** A salesman did it in the store's name. */
  onBehalf: boolean;
}

export class OrderDeedPageDto {
  items: OrderDeedDto[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
