import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { drawEvidence, evidenceFileName, evidenceLines } from '@jembatan/documents';
import { type Ctx } from '@jembatan/kernel';
import { CompanyLogos } from '@jembatan/settings';
import { closestLook, type EvidencePack, EvidencePacks } from '@jembatan/shadow';
import { type FastifyReply } from 'fastify';
import { Caller, Roles } from '../access/access.decorator';
import { IdDto } from '../input/id.dto';
import { EvidenceDto, EvidenceQueryDto } from './evidence.dto';

/** Of a screen; the files hold all. */
const MOST_SHOWN = 500;
const TYPES = { pdf: 'application/pdf', csv: 'text/csv; charset=utf-8' } as const;

@ApiTags('abuse')
@Controller('admin/users')
export class EvidenceController {
  constructor(
    private readonly packs: EvidencePacks,
    private readonly logos: CompanyLogos,
  ) {}

  /** What the person did in stores' names, each order with a verdict and its why, and the end of the chain. Streamed; recorded. */
  @Get(':id/evidence')
  @Roles('admin', 'auditor')
  @ApiProduces('application/json', 'application/pdf', 'text/csv')
  @ApiOkResponse({ type: EvidenceDto })
  async read(
    @Caller() ctx: Ctx,
    @Param() { id }: IdDto,
    @Query() { from, to, format }: EvidenceQueryDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const pack = await this.packs.of(ctx, id, { from: new Date(from), to: new Date(to) });
    if (format === 'json') return void reply.send(present(pack));
    const { letterhead } = await this.logos.heading();
    const file = format === 'pdf' ? drawEvidence(pack, letterhead) : Readable.from(evidenceLines(pack));
    void reply
      .header('content-type', TYPES[format])
      .header('content-disposition', `attachment; filename="${evidenceFileName(pack, format)}"`)
      .send(file);
  }
}

const present = ({ person, period, thresholds, summary, orders }: EvidencePack): EvidenceDto => ({
  person,
  period: { ...period },
  farMetres: thresholds.farMetres,
  summary: { ...summary, bySense: { ...summary.bySense } },
  orders: closestLook(orders, MOST_SHOWN).map(({ act, sense, reasons }) => ({
    recordId: act.id,
    orderId: act.object.id,
    at: act.at,
    store: act.store,
    amount: act.amount,
    position: act.position && { lat: act.position.lat, lng: act.position.lng, accuracy: act.position.accuracy },
    distance: act.distance,
    ipPlace: act.ipPlace,
    sense,
    reasons: [...reasons],
  })),
});
