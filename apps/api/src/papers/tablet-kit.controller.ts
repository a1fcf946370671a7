import { Controller, Get, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { TabletKits } from '@jembatan/documents';
import { type Ctx } from '@jembatan/kernel';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Caller, Roles } from '../access/access.decorator';
import { KitOfferDto, KitQueryDto } from './paper.dto';
import { sentFile } from './sent-file';

const ZIP = 'application/zip';

@ApiTags('papers')
@Controller('tablet-kit')
export class TabletKitController {
  constructor(private readonly kits: TabletKits) {}

  /** What the kit would hold, how old, and how large it is; no part as long as no paper is made. */
  @Get('info')
  @Roles('salesman')
  async offer(@Caller() ctx: Ctx, @Query() { storeIds }: KitQueryDto): Promise<KitOfferDto> {
    const { offer } = await this.kits.find(ctx, idsOf(storeIds));
    return { ...offer, parts: [...offer.parts] };
  }

  /** Catalogues and price lists, and the order forms of the stores, in one archive. */
  @Get()
  @Roles('salesman')
  @ApiProduces(ZIP)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async fetch(
    @Caller() ctx: Ctx,
    @Query() { storeIds }: KitQueryDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const { offer, bytes } = await this.kits.kit(ctx, idsOf(storeIds));
    const { size, version } = offer;
    return sentFile(request, reply, { name: 'paket-tablet.zip', contentType: ZIP, size, version, bytes });
  }
}

const idsOf = (storeIds: string | undefined): string[] | null => storeIds?.split(',') ?? null;
