import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { drawEvidence, evidenceFileName, evidenceLines } from '@jembatan/documents';
import { type Ctx } from '@jembatan/kernel';
import { EvidencePacks } from '@jembatan/shadow';
import { Caller, Roles } from '../access/access.decorator';
import { IdDto } from '../input/id.dto';
import { EvidenceQueryDto } from './evidence.dto';

const TYPES = { pdf: 'application/pdf', csv: 'text/csv; charset=utf-8' } as const;

@ApiTags('abuse')
@Controller('admin/users')
export class EvidenceController {
  constructor(private readonly packs: EvidencePacks) {}

  /** What the person did in stores' names, each order with a verdict and its why, and the end of the chain. Streamed; recorded. */
  @Get(':id/evidence')
  @Roles('admin', 'auditor')
  @ApiProduces('application/pdf', 'text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async read(
    @Caller() ctx: Ctx,
    @Param() { id }: IdDto,
    @Query() { from, to, format }: EvidenceQueryDto,
  ): Promise<StreamableFile> {
    const pack = await this.packs.of(ctx, id, { from: new Date(from), to: new Date(to) });
    const file = format === 'pdf' ? drawEvidence(pack) : Readable.from(evidenceLines(pack));
    const disposition = `attachment; filename="${evidenceFileName(pack, format)}"`;
    return new StreamableFile(file, { type: TYPES[format], disposition });
  }
}
