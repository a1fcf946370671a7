import { Injectable } from '@nestjs/common';
import { type MakePapers, makePapers, PaperMaking } from '@jembatan/documents';
import { type Ctx } from '@jembatan/kernel';
import { HandlesJob, type JobHandler } from '@jembatan/platform';

@Injectable()
@HandlesJob(makePapers)
export class MakePapersHandler implements JobHandler<MakePapers> {
  constructor(private readonly papers: PaperMaking) {}

  async handle(ctx: Ctx, { priceList }: MakePapers, signal: AbortSignal): Promise<void> {
    await this.papers.make(ctx, priceList, signal);
  }
}
