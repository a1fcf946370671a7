import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { type Problem } from '@jembatan/platform';
import { LineFaultDto } from '../orders/line-fault.dto';

export class FaultDto {
  /** Where in the input, e.g. `lines.0.quantity`. */
  path: string;
  code: string;
  message: string;
}

/** RFC 9457. */
@ApiExtraModels(LineFaultDto)
export class ProblemDto implements Problem {
  type: string;
  title: string;
  @ApiProperty({ type: 'integer' })
  status: number;
  /** What programs go by, e.g. `order.credit_exceeded`. */
  code: string;
  detail: string;
  requestId: string;
  /** Every fault of wrong input. */
  errors?: FaultDto[];
  /** Figures behind the refusal; `lines` where single lines of an order are at fault. */
  @ApiProperty({
    type: 'object',
    properties: { lines: { type: 'array', items: { $ref: getSchemaPath(LineFaultDto) } } },
    additionalProperties: true,
  })
  details?: Readonly<Record<string, unknown>>;
}
