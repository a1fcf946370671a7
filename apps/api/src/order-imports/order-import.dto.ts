import { ApiProperty } from '@nestjs/swagger';
import {
  IMPORT_STATES,
  type OrderImport,
  type OrderImportRow,
  type OrderImportState,
  ROW_FAULTS,
  ROW_VERDICTS,
  type RowFault,
  type RowFaultCode,
  type RowVerdict,
  SHEET_BOUNDS,
} from '@jembatan/intake';
import { idr } from '@jembatan/kernel';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, Max, Min } from 'class-validator';
import { IfGiven } from '../input/if-given.decorator';
import { WholeNumberInText } from '../input/whole-number.decorator';
import { MoneyDto } from '../orders/money.dto';

const FORMATS = ['csv', 'xlsx'] as const;
/** Rows of a spreadsheet. */
const LAST_LINE = 1_048_576;

export class TakenImportDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  /** The same file was handed in before: this is the import that it was. */
  known: boolean;
}

export class TemplateQueryDto {
  @IsIn(FORMATS)
  @ApiProperty({ enum: FORMATS })
  format: (typeof FORMATS)[number];
}

export class ImportRowsQueryDto {
  @IfGiven()
  @WholeNumberInText(1, 500)
  limit = 100;

  /** Line of the last row of the page before. */
  @IfGiven()
  @WholeNumberInText(0, LAST_LINE)
  cursor = 0;

  /** Only these. */
  @IfGiven()
  @IsIn(ROW_VERDICTS)
  @ApiProperty({ enum: ROW_VERDICTS, required: false })
  verdict?: RowVerdict;
}

export class RunImportDto {
  /** In the file; left out: all lines that can be ordered. */
  @IfGiven()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(SHEET_BOUNDS.rows)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(LAST_LINE, { each: true })
  @ApiProperty({
    type: 'array',
    items: { type: 'integer', minimum: 1, maximum: LAST_LINE },
    minItems: 1,
    maxItems: SHEET_BOUNDS.rows,
    uniqueItems: true,
    required: false,
  })
  lines?: number[];
}

export class VerdictSumDto {
  @ApiProperty({ enum: ROW_VERDICTS })
  verdict: RowVerdict;
  @ApiProperty({ type: 'integer' })
  rows: number;
  /** At today's prices, with tax. */
  value: MoneyDto;
}

export class OrderImportDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  /** `judging`: each line is looked at; `ready`: it waits for a person; `running`: its orders are being placed. */
  @ApiProperty({ enum: IMPORT_STATES })
  state: OrderImportState;
  fileName: string;
  @ApiProperty({ enum: FORMATS })
  format: (typeof FORMATS)[number];
  @ApiProperty({ format: 'uuid' })
  requestedBy: string;
  @ApiProperty({ type: String, nullable: true })
  requestedByName: string | null;
  createdAt: Date;
  @ApiProperty({ type: 'integer' })
  rows: number;
  /** Lines that were not looked at yet. */
  @ApiProperty({ type: 'integer' })
  waiting: number;
  /** Orders that were placed. */
  @ApiProperty({ type: 'integer' })
  orders: number;
  verdicts: VerdictSumDto[];

  static of(found: OrderImport, names: ReadonlyMap<string, string>): OrderImportDto {
    const { verdicts, ...shown } = found;
    return {
      ...shown,
      requestedByName: names.get(found.requestedBy) ?? null,
      verdicts: ROW_VERDICTS.map((verdict) => ({
        verdict,
        rows: verdicts[verdict].rows,
        value: idr(verdicts[verdict].amount),
      })),
    };
  }
}

export class OrderImportPageDto {
  items: OrderImportDto[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class RowFaultDto {
  @ApiProperty({ enum: ROW_FAULTS })
  code: RowFaultCode;
  /** As it stands in the line, where that is what is wrong. */
  @ApiProperty({ type: String, nullable: true })
  value: string | null;
  /** What the rule says: a multiple, what is left; prices in rupiah. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number', nullable: true } })
  figures: Readonly<Record<string, number | null>>;

  static of({ code, value, figures }: RowFault): RowFaultDto {
    return { code, value, figures };
  }
}

export class OrderImportRowDto {
  /** In the file, as a spreadsheet numbers it. */
  @ApiProperty({ type: 'integer' })
  line: number;
  /** Null until the line was looked at. */
  @ApiProperty({ enum: ROW_VERDICTS, nullable: true })
  verdict: RowVerdict | null;
  storeCode: string;
  reference: string;
  code: string;
  @ApiProperty({ type: String, nullable: true })
  sku: string | null;
  @ApiProperty({ type: String, nullable: true })
  productName: string | null;
  @ApiProperty({ type: 'integer', nullable: true })
  quantity: number | null;
  /** With tax, at the price of the day it was looked at. */
  @ApiProperty({ type: MoneyDto, nullable: true })
  value: MoneyDto | null;
  note: string;
  faults: RowFaultDto[];
  @ApiProperty({ format: 'uuid', nullable: true, type: String })
  orderId: string | null;
  @ApiProperty({ type: String, nullable: true })
  orderNumber: string | null;

  static of(row: OrderImportRow): OrderImportRowDto {
    const { line, verdict, storeCode, reference, code, sku, productName, quantity, note, orderId, orderNumber } = row;
    return {
      ...{ line, verdict, storeCode, reference, code, sku, productName, quantity, note, orderId, orderNumber },
      value: row.amount === null ? null : idr(row.amount),
      faults: row.faults.map((each) => RowFaultDto.of(each)),
    };
  }
}

export class OrderImportRowPageDto {
  items: OrderImportRowDto[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
