import { ApiProperty } from '@nestjs/swagger';
import { TAX_CLASSES, type TaxClass } from '@jembatan/catalog';
import {
  type Confirmation,
  CONFIRMATIONS,
  CREDIT_REASONS,
  CREDIT_VERDICTS,
  type CreditReason,
  type CreditVerdict,
  ERP_STATES,
  type ErpState,
  ORDER_EVENT_KINDS,
  ORDER_ORIGINS,
  ORDER_STATUSES,
  type OrderEventKind,
  type OrderOrigin,
  type OrderStatus,
} from '@jembatan/ordering';
import { MoneyDto } from './money.dto';

export class CreditReasonDto {
  @ApiProperty({ enum: CREDIT_REASONS })
  code: CreditReason['code'];

  /** Amounts, and `asOf` as a time. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  figures: Readonly<Record<string, MoneyDto | string>>;
}

export class CreditDto {
  @ApiProperty({ enum: CREDIT_VERDICTS })
  verdict: CreditVerdict;

  @ApiProperty({ type: [CreditReasonDto] })
  @ApiProperty({ type: [CreditReasonDto] })
  reasons: readonly CreditReasonDto[];

  /** When the ERP was heard; null when it never was. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  asOf: Date | null;

  /** What the store owed and had on order before this order. */
  exposure: MoneyDto;

  @ApiProperty({ type: MoneyDto, nullable: true })
  limit: MoneyDto | null;
}

export class TotalsDto {
  net: MoneyDto;
  discount: MoneyDto;
  taxBase: MoneyDto;
  tax: MoneyDto;
  grandTotal: MoneyDto;
}

export class OrderLineDto {
  sku: string;
  name: string;
  unit: string;
  /** Pieces in one pack, as the catalogue told it then; null where it was not kept. */
  @ApiProperty({ type: 'integer', nullable: true })
  packSize: number | null;
  @ApiProperty({ type: 'integer' })
  quantity: number;
  /** Per sales unit, before tax. */
  unitPrice: MoneyDto;
  @ApiProperty({ enum: TAX_CLASSES })
  taxClass: TaxClass;
  /** The dated rule the tax was reckoned by. */
  taxRule: string;
  net: MoneyDto;
  taxBase: MoneyDto;
  tax: MoneyDto;
}

export class LineFiguresDto {
  @ApiProperty({ type: 'integer' })
  quantity: number;
  unitPrice: MoneyDto;
}

export class LineDifferenceDto {
  sku: string;
  @ApiProperty({ type: LineFiguresDto, nullable: true })
  ours: LineFiguresDto | null;
  @ApiProperty({ type: LineFiguresDto, nullable: true })
  theirs: LineFiguresDto | null;
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
}

export class LineRefusalDto {
  /** Null: the order as a whole. */
  @ApiProperty({ type: String, nullable: true })
  sku: string | null;
  code: string;
  message: string;
  /** Sales units the ERP could deliver, where it says so. */
  @ApiProperty({ type: 'integer', nullable: true })
  available: number | null;
}

export class ErpExchangeDto {
  @ApiProperty({ enum: ERP_STATES })
  state: ErpState;
  /** The order's number in the ERP. */
  number?: string;
  @ApiProperty({ type: 'integer' })
  attempts: number;
  externalRef: string;
  @ApiProperty({ type: [LineDifferenceDto] })
  @ApiProperty({ type: [LineDifferenceDto] })
  differences: readonly LineDifferenceDto[];
  @ApiProperty({ type: [LineRefusalDto] })
  @ApiProperty({ type: [LineRefusalDto] })
  refusals: readonly LineRefusalDto[];
}

export class OrderEventDto {
  @ApiProperty({ type: 'integer' })
  seq: number;
  at: Date;
  @ApiProperty({ enum: ORDER_EVENT_KINDS })
  kind: OrderEventKind;
  actorId: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  details: Readonly<Record<string, unknown>>;
}

export class OrderDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  number: string;
  @ApiProperty({ format: 'uuid' })
  storeId: string;
  storeCode: string;
  storeName: string;
  @ApiProperty({ enum: ORDER_STATUSES })
  status: OrderStatus;
  /** Only of a held order: the status it returns to. */
  @ApiProperty({ enum: ORDER_STATUSES, required: false })
  heldFrom?: OrderStatus;
  /** What an approval is bound to. */
  contentHash: string;
  credit: CreditDto;
  @ApiProperty({ type: [OrderLineDto] })
  @ApiProperty({ type: [OrderLineDto] })
  lines: readonly OrderLineDto[];
  totals: TotalsDto;
  @ApiProperty({ format: 'uuid' })
  placedBy: string;
  /** As the person is called today; not in the answer to whoever just placed it. */
  placedByName?: string;
  /** The store in whose name somebody else placed it: a salesman in a shadow session, or an admin from paper or a file. */
  onBehalfOf?: string;
  /** What the owner says of it; null unless somebody placed it in the store's name. */
  @ApiProperty({ enum: CONFIRMATIONS, nullable: true })
  confirmation: Confirmation | null;
  placedAt: Date;
  note?: string;
  purchaseOrderNumber?: string;
  /** `portal`: from a cart; `import`: from a file of orders; `manual`: keyed from a paper note. */
  @ApiProperty({ enum: ORDER_ORIGINS })
  origin: OrderOrigin;
  /** What the paper note says. */
  @ApiProperty({ format: 'date', required: false })
  paperDate?: string;
  /** Where photos of that note are; only in the answer about one order, and only for who may see them. */
  @ApiProperty({ type: [String], required: false })
  paperPhotos?: readonly string[];
  erp: ErpExchangeDto;
  @ApiProperty({ type: [OrderEventDto] })
  @ApiProperty({ type: [OrderEventDto] })
  timeline: readonly OrderEventDto[];
}

export class OrderPageDto {
  items: OrderDto[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
