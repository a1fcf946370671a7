import { Injectable } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { Clock, type Ctx } from '@jembatan/kernel';
import { Files, Transactions, type Tx } from '@jembatan/platform';
import { EMPTY_NOTA_DAYS } from './manual-nota';
import { ManualNotaRepository } from './manual-nota.repository';
import { IMPORT_FILE_DAYS } from './order-import';
import { OrderImportRepository } from './order-import.repository';

const DAY_MS = 86_400_000;
/** What one transaction takes away at most. */
const PART = 100;

/** What is kept for a term and not for ever. Each thing taken away leaves a record. */
@Injectable()
export class IntakeTidying {
  constructor(
    private readonly transactions: Transactions,
    private readonly notas: ManualNotaRepository,
    private readonly imports: OrderImportRepository,
    private readonly files: Files,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Until nothing is over its term, or `signal` says stop. What somebody is at this very moment waits for the next time. */
  async tidy(ctx: Ctx, signal: AbortSignal): Promise<void> {
    await this.repeat((tx) => this.forgetNotas(tx, ctx), signal);
    await this.repeat((tx) => this.dropFiles(tx, ctx), signal);
  }

  private async repeat(part: (tx: Tx) => Promise<number>, signal: AbortSignal): Promise<void> {
    for (let gone = PART; gone === PART && !signal.aborted;) gone = await this.transactions.run(part);
  }

  /** A device that has the photos after all announces the note again. */
  private async forgetNotas(tx: Tx, ctx: Ctx): Promise<number> {
    const ids = await this.notas.lockEmpty(tx, this.before(EMPTY_NOTA_DAYS), PART);
    for (const { id, storeId, sentBy } of await this.notas.removeEmpty(tx, ids)) {
      const object = { type: 'manual_nota', id };
      await this.audit.record(tx, ctx, { action: 'nota.forgotten', object, details: { storeId, sentBy } });
    }
    return ids.length;
  }

  /** The lines and what came of them stay. */
  private async dropFiles(tx: Tx, ctx: Ctx): Promise<number> {
    const kept = await this.imports.lockWithFile(tx, this.before(IMPORT_FILE_DAYS), PART);
    for (const { id, fileId } of kept) {
      await this.imports.dropFile(tx, id);
      await this.files.remove(tx, fileId);
      const object = { type: 'order_import', id };
      await this.audit.record(tx, ctx, { action: 'order_import.file_dropped', object, details: { fileId } });
    }
    return kept.length;
  }

  private before(days: number): Date {
    return new Date(this.clock.now().getTime() - days * DAY_MS);
  }
}
