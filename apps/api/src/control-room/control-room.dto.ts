import { ApiProperty } from '@nestjs/swagger';
import { type Measured, MEASURED } from '@jembatan/erp';
import { ERP_FUNCTIONS, type ErpFunction, type Mode } from '@jembatan/service-mode';
import { FlagDto } from '../flags/flag.dto';

const MODES = ['normal', 'degraded', 'recovering'] as const satisfies readonly Mode[];

export class FunctionStandingDto {
  @ApiProperty({ enum: ERP_FUNCTIONS })
  name: ErpFunction;
  @ApiProperty({ enum: MODES })
  mode: Mode;
  since: Date;
  reason: string | null;
  /** Held degraded by an admin. */
  forced: boolean;
  /** When a forced mode ends by itself. */
  until: Date | null;
}

export class ErpPointDto {
  /** Where its step begins. */
  at: Date;
  @ApiProperty({ type: 'integer' })
  calls: number;
  /** Calls that speak against the ERP's health; a refusal is none. */
  @ApiProperty({ type: 'integer' })
  failed: number;
  /** Milliseconds, of the calls that were answered; null when none was. */
  @ApiProperty({ type: 'integer', nullable: true })
  averageMs: number | null;
  /** Milliseconds, of all calls. */
  @ApiProperty({ type: 'integer' })
  slowestMs: number;
}

export class ErpCallsDto {
  /** A function of the ERP, or the probe that asks whether it lives. */
  @ApiProperty({ enum: MEASURED })
  name: Measured;
  @ApiProperty({ type: 'integer' })
  calls: number;
  @ApiProperty({ type: 'integer' })
  failed: number;
  @ApiProperty({ type: 'integer', nullable: true })
  averageMs: number | null;
  @ApiProperty({ type: 'integer' })
  slowestMs: number;
}

export class ErpHealthDto {
  /** Fifteen minutes ago. */
  from: Date;
  @ApiProperty({ type: 'integer' })
  stepSeconds: number;
  /** Oldest first; steps without a call are left out. */
  points: ErpPointDto[];
  byName: ErpCallsDto[];
}

export class QueueDto {
  @ApiProperty({ type: 'integer' })
  due: number;
  @ApiProperty({ type: 'integer' })
  later: number;
  @ApiProperty({ type: 'integer' })
  running: number;
  /** Used up their tries, and wait to be requeued by hand. */
  @ApiProperty({ type: 'integer' })
  failed: number;
  /** How long the oldest due job waits. */
  oldestSeconds: number;
}

export class WorkerDto {
  id: string;
  host: string;
  startedAt: Date;
  heartbeatAt: Date;
}

export class WaitingDto {
  @ApiProperty({ type: 'integer' })
  orders: number;
  /** When the oldest was placed. */
  oldestAt: Date | null;
}

export class OrderMinuteDto {
  at: Date;
  @ApiProperty({ type: 'integer' })
  orders: number;
}

export class OrdersPerMinuteDto {
  /** Where the first of sixty minutes begins. */
  from: Date;
  /** Minutes in which nothing was placed are left out. */
  points: OrderMinuteDto[];
}

export class OrderFiguresDto {
  /** Until the ERP has them. */
  toSend: WaitingDto;
  /** AMBER. */
  toApprove: WaitingDto;
  /** The ERP changed or refused them. */
  toReview: WaitingDto;
  held: WaitingDto;
  perMinute: OrdersPerMinuteDto;
}

export class NoticeTroubleDto {
  /** Tried again at the moment. */
  @ApiProperty({ type: 'integer' })
  failing: number;
  /** Within the last day. */
  @ApiProperty({ type: 'integer' })
  givenUp: number;
}

export class LastSyncDto {
  /** `catalog.items`, `catalog.prices`, `catalog.stock`, `stores.customers` or `ordering.changes`. */
  kind: string;
  /** When what was read last, to its end, began; null before the first. */
  asOf: Date | null;
  /** Why the list could not be believed the last time. */
  fault: string | null;
}

export class OpenTasksDto {
  kind: string;
  @ApiProperty({ type: 'integer' })
  tasks: number;
  oldestAt: Date;
}

export class ControlRoomDto {
  /** When it was read. */
  at: Date;
  /** The worst of the functions. */
  @ApiProperty({ enum: MODES })
  mode: Mode;
  since: Date;
  functions: FunctionStandingDto[];
  flags: FlagDto[];
  erp: ErpHealthDto;
  orders: OrderFiguresDto;
  queue: QueueDto;
  /** Those that are alive. */
  workers: WorkerDto[];
  notices: NoticeTroubleDto;
  syncs: LastSyncDto[];
  tasks: OpenTasksDto[];
}
