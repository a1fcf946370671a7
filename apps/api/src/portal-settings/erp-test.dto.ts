import { ApiProperty } from '@nestjs/swagger';
import { ERP_FAULTS, type ErpCheckup, type ErpFault } from '@jembatan/erp';

export class ErpTestDto implements ErpCheckup {
  /** Which kind of ERP was asked: `rest`, `tryton`. */
  erp: string;
  at: Date;
  @ApiProperty({ type: 'integer' })
  milliseconds: number;
  /** Null: it answered. */
  @ApiProperty({ enum: ERP_FAULTS, nullable: true })
  fault: ErpFault | null;
  /** What the adapter says of the fault, in English. */
  @ApiProperty({ type: String, nullable: true })
  detail: string | null;
}
