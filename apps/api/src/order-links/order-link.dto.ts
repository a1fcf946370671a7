import { ApiProperty } from '@nestjs/swagger';
import { ORDER_LINK_PURPOSES, ORDER_STATUSES, type OrderLinkPurpose, type OrderStatus } from '@jembatan/ordering';
import { MoneyDto } from '../orders/money.dto';

export class LinkedLineDto {
  name: string;
  @ApiProperty({ type: 'integer' })
  quantity: number;
  unit: string;
  net: MoneyDto;
}

export class LinkedTotalsDto {
  net: MoneyDto;
  discount: MoneyDto;
  tax: MoneyDto;
  grandTotal: MoneyDto;
}

/** What the holder of a link sees of the order: what the notice told, and how it stands. */
export class LinkedOrderDto {
  /** What the link is good for. */
  @ApiProperty({ enum: ORDER_LINK_PURPOSES })
  purpose: OrderLinkPurpose;
  used: boolean;
  expiresAt: Date;
  @ApiProperty({ format: 'uuid' })
  orderId: string;
  number: string;
  storeName: string;
  placedAt: Date;
  @ApiProperty({ enum: ORDER_STATUSES })
  status: OrderStatus;
  lines: LinkedLineDto[];
  totals: LinkedTotalsDto;
}
