import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { OrderBacklogQuery } from '@jembatan/ordering';
import { Transactions } from '@jembatan/platform';
import { type ReconciliationItem, Reconciliations } from '@jembatan/reconcile';
import { StoreAccounts } from '@jembatan/stores';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { IdDto } from '../input/id.dto';
import {
  ItemQueryDto,
  ReconciliationDto,
  ReconciliationItemDto,
  ReconciliationListDto,
  ReconciliationWithItemsDto,
  StartedDto,
  StartReconciliationDto,
} from './reconciliation.dto';
import { type NamedItem, reconciliationLines } from './reconciliation-csv.presenter';

const LATEST = 50;
const DEFAULT_ITEMS = 200;

@Controller('admin/reconciliations')
export class ReconciliationController {
  constructor(
    private readonly reconciliations: Reconciliations,
    private readonly backlog: OrderBacklogQuery,
    private readonly stores: StoreAccounts,
    private readonly transactions: Transactions,
  ) {}

  /** Reconcile_Orders: replays what waits. A worker does it; follow it by its id. */
  @Roles('admin')
  @NotOnBehalf()
  @HttpCode(202)
  @Post()
  async start(@Caller() ctx: Ctx, @Body() { dryRun, storeId, limit }: StartReconciliationDto): Promise<StartedDto> {
    if (storeId !== undefined) await this.transactions.each((tx) => this.stores.get(tx, storeId));
    const wanted = { dryRun: dryRun ?? false, storeId: storeId ?? null, limit: limit ?? null };
    return { id: await this.reconciliations.start(ctx, wanted) };
  }

  @Roles('admin')
  @Get()
  async list(): Promise<ReconciliationListDto> {
    const runs = await this.reconciliations.list(LATEST);
    return { items: runs.map((run) => ReconciliationDto.of(run)), nextCursor: null };
  }

  @Roles('admin')
  @Get(':id')
  async get(
    @Param() { id }: IdDto,
    @Query() { limit = DEFAULT_ITEMS, cursor = 0, outcome }: ItemQueryDto,
  ): Promise<ReconciliationWithItemsDto> {
    const run = await this.reconciliations.get(id);
    const items = await this.reconciliations.items(id, cursor, limit + 1, outcome ?? null);
    const page = items.slice(0, limit);
    const named = await this.named(page);
    const last = page.at(-1)?.position ?? cursor;
    return {
      ...ReconciliationDto.of(run),
      items: named.map(({ item, order }) => ReconciliationItemDto.of(item, order)),
      nextCursor: items.length > limit ? String(last) : null,
    };
  }

  @Roles('admin')
  @NotOnBehalf()
  @HttpCode(200)
  @Post(':id/pause')
  async pause(@Caller() ctx: Ctx, @Param() { id }: IdDto): Promise<ReconciliationDto> {
    return ReconciliationDto.of(await this.reconciliations.pause(ctx, id));
  }

  @Roles('admin')
  @NotOnBehalf()
  @HttpCode(200)
  @Post(':id/resume')
  async resume(@Caller() ctx: Ctx, @Param() { id }: IdDto): Promise<ReconciliationDto> {
    return ReconciliationDto.of(await this.reconciliations.resume(ctx, id));
  }

  /** The run as a file, streamed: a line for each order, or for each of its lines that differs. */
  @Roles('admin')
  @Get(':id/export')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@Param() { id }: IdDto): Promise<StreamableFile> {
    const lines = reconciliationLines(this.namedParts(await this.reconciliations.all(id)));
    const disposition = `attachment; filename="reconcile-${id}.csv"`;
    return new StreamableFile(Readable.from(lines, { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition,
    });
  }

  private async *namedParts(parts: AsyncIterable<readonly ReconciliationItem[]>): AsyncGenerator<NamedItem[]> {
    for await (const part of parts) yield await this.named(part);
  }

  private async named(items: readonly ReconciliationItem[]): Promise<NamedItem[]> {
    const orders = await this.backlog.brief(items.map(({ orderId }) => orderId));
    return items.map((item) => ({ item, order: orders.get(item.orderId) }));
  }
}
