import { Injectable } from '@nestjs/common';
import { carryOrderImport, OrderImportRun } from '@jembatan/intake';
import { type Ctx } from '@jembatan/kernel';
import { HandlesJob, type JobHandler } from '@jembatan/platform';

@Injectable()
@HandlesJob(carryOrderImport)
export class CarryOrderImportHandler implements JobHandler<{ id: string }> {
  constructor(private readonly run: OrderImportRun) {}

  async handle(ctx: Ctx, { id }: { id: string }, signal: AbortSignal): Promise<void> {
    await this.run.carryOn(ctx, id, signal);
  }
}
