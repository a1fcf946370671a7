import { Injectable } from '@nestjs/common';
import { Clock, type Ctx, Ids } from '@jembatan/kernel';
import { type Tx } from '@jembatan/platform';
import { type Deed } from './audit-record';
import { AuditRepository } from './audit.repository';
import { Impersonations } from './impersonations.service';

@Injectable()
export class Audit {
  constructor(
    private readonly records: AuditRepository,
    private readonly impersonations: Impersonations,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Writes who did what in the transaction of the change: one statement, and in a shadow session a second one in the same
   * flight. Without the record the change does not happen.
   */
  async record(tx: Tx, ctx: Ctx, deed: Deed): Promise<void> {
    await Promise.all([
      this.records.insert(tx, ctx, this.ids.next(), this.clock.now(), deed),
      ctx.actor.onBehalfOf && this.impersonations.record(tx, ctx, deed),
    ]);
  }
}
