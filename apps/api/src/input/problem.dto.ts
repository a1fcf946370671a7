import { ApiProperty } from '@nestjs/swagger';
import { type Problem } from '@jembatan/platform';

export class FaultDto {
  /** Where in the input, e.g. `lines.0.quantity`. */
  path: string;
  code: string;
  message: string;
}

/** RFC 9457. */
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
  /** Figures behind the refusal. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  details?: Readonly<Record<string, unknown>>;
}
