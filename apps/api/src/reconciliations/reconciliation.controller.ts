import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { Reconciliations } from '@jembatan/reconcile';
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

const LATEST = 50;
const DEFAULT_ITEMS = 200;

@Controller('admin/reconciliations')
export class ReconciliationController {
  constructor(
    private readonly reconciliations: Reconciliations,
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
    @Query() { limit = DEFAULT_ITEMS, cursor = 0 }: ItemQueryDto,
  ): Promise<ReconciliationWithItemsDto> {
    const run = await this.reconciliations.get(id);
    const items = await this.reconciliations.items(id, cursor, limit + 1);
    const page = items.slice(0, limit);
    const last = page.at(-1)?.position ?? cursor;
    return {
      ...ReconciliationDto.of(run),
      items: page.map((item) => ReconciliationItemDto.of(item)),
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
}
