import { Controller, Get, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type MadeDocument, orderFormId, paperFile, PaperShelf, PDF, XLSX } from '@jembatan/documents';
import { type Ctx } from '@jembatan/kernel';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Caller, ReadsNoPersonalData, ReadsPersonalData, Roles } from '../access/access.decorator';
import { type PaperDto, PaperQueryDto, PapersDto } from './paper.dto';
import { sentFile } from './sent-file';

const BYTES = { schema: { type: 'string', format: 'binary' } } as const;

/** What is sold by when nothing but files is left: each store's own prices, and nobody else's. */
@ApiTags('papers')
@Controller('catalog')
export class PaperController {
  constructor(private readonly shelf: PaperShelf) {}

  /** The papers of the store's price list that lie ready. */
  @Get('documents')
  @Roles('store_owner', 'salesman', 'admin')
  @ReadsNoPersonalData()
  async list(@Caller() ctx: Ctx, @Query() { storeId }: PaperQueryDto): Promise<PapersDto> {
    return { items: (await this.shelf.list(ctx, storeId)).map(present) };
  }

  /** The catalogue with pictures, as it lies ready. */
  @Get('catalogue.pdf')
  @Roles('store_owner', 'salesman', 'admin')
  @ReadsNoPersonalData()
  @ApiProduces(PDF)
  @ApiOkResponse(BYTES)
  async catalogue(
    @Caller() ctx: Ctx,
    @Query() { storeId }: PaperQueryDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const made = await this.shelf.get(ctx, 'catalogue', storeId);
    const { size, version } = made;
    const label = paperFile('catalogue', made.priceList);
    return sentFile(request, reply, { ...label, size, version, bytes: () => this.shelf.bytes(made) });
  }

  /** The store's prices and stock as they are now, as a workbook. */
  @Get('price-list.xlsx')
  @Roles('store_owner', 'salesman', 'admin')
  @ReadsPersonalData('store')
  @ApiProduces(XLSX)
  @ApiOkResponse(BYTES)
  async priceList(
    @Caller() ctx: Ctx,
    @Query() { storeId }: PaperQueryDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const { store, bytes } = await this.shelf.priceList(ctx, storeId);
    return sentFile(request, reply, {
      ...paperFile('price-list', store.code),
      ...{ size: null, version: null, bytes: () => bytes },
    });
  }

  /** The store's order form: filled in without a signal and handed in later, it becomes a draft. */
  @Get('order-form.xlsx')
  @Roles('store_owner', 'salesman', 'admin')
  @ReadsPersonalData('store')
  @ApiProduces(XLSX)
  @ApiOkResponse(BYTES)
  async orderForm(
    @Caller() ctx: Ctx,
    @Query() { storeId }: PaperQueryDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const { store, made, bytes } = await this.shelf.orderForm(ctx, storeId);
    return sentFile(request, reply, {
      ...paperFile('order-form', store.code),
      ...{ size: bytes.length, version: orderFormId(store.id, made.version), bytes: () => bytes },
    });
  }
}

const present = (made: MadeDocument): PaperDto => ({
  ...{ kind: made.kind, priceList: made.priceList, version: made.version, size: made.size, products: made.products },
  ...{ madeAt: made.madeAt, checkedAt: made.checkedAt, pricesAsOf: made.pricesAsOf, stockAsOf: made.stockAsOf },
});
