import { Injectable } from '@nestjs/common';
import { ErpMeasures, STEP_SECONDS } from '@jembatan/erp';
import { Notices } from '@jembatan/notices';
import { OrderWatch } from '@jembatan/ordering';
import { JobWatch, Readings } from '@jembatan/platform';
import { Tasks } from '@jembatan/tasks';
import { type ControlRoomDto } from './control-room.dto';

type Figures = Pick<ControlRoomDto, 'erp' | 'orders' | 'queue' | 'workers' | 'notices' | 'syncs' | 'tasks'>;

/** What each lib has to say about its own part of the house, asked for all at once. */
@Injectable()
export class HouseFigures {
  constructor(
    private readonly erp: ErpMeasures,
    private readonly orders: OrderWatch,
    private readonly jobs: JobWatch,
    private readonly notices: Notices,
    private readonly tasks: Tasks,
    private readonly readings: Readings,
  ) {}

  async now(): Promise<Figures> {
    const [erp, { followedAt, ...orders }, { queue, workers }, notices, readings, tasks] = await Promise.all([
      this.erp.lately(),
      this.orders.figures(),
      this.jobs.figures(),
      this.notices.trouble(),
      this.readings.states(),
      this.tasks.counts(),
    ]);
    const syncs = readings.map(({ kind, asOf, fault }) => ({ kind, asOf, fault }));
    return {
      erp: { from: erp.from, stepSeconds: STEP_SECONDS, points: [...erp.points], byName: [...erp.byName] },
      orders: { ...orders, perMinute: { from: orders.perMinute.from, points: [...orders.perMinute.points] } },
      queue,
      workers: [...workers],
      notices,
      syncs: [...syncs, { kind: 'ordering.changes', asOf: followedAt, fault: null }],
      tasks,
    };
  }
}
