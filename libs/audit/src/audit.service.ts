import { Injectable } from '@nestjs/common';
import { Clock, type Ctx, Ids } from '@jembatan/kernel';
import { type Tx } from '@jembatan/platform';
import { type Deed } from './audit-record';
import { AuditRepository } from './audit.repository';

@Injectable()
export class Audit {
  constructor(
    private readonly records: AuditRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Writes who did what in the transaction of the change: one statement. Without the record the change does not happen. */
  async record(tx: Tx, ctx: Ctx, deed: Deed): Promise<void> {
    await this.records.insert(tx, ctx, this.ids.next(), this.clock.now(), deed);
  }
}
