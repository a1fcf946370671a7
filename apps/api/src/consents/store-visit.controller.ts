import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { type StoreVisit, StoreVisits } from '@jembatan/shadow';
import { StoreSalesmen } from '@jembatan/stores';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { IdDto } from '../input/id.dto';
import { PageQueryDto } from '../input/page.dto';
import { StoreSalesmenDto, type StoreVisitDto, StoreVisitPageDto } from './store-visit.dto';

/** What an owner decides a consent by: who serves the store, and who acted in its name. */
@ApiTags('consents')
@Controller('stores/:id')
export class StoreVisitController {
  constructor(
    private readonly salesmen: StoreSalesmen,
    private readonly visits: StoreVisits,
  ) {}

  /** Those in whose territory the store is today, by name. */
  @Get('salesmen')
  @Roles('store_owner')
  @NotOnBehalf()
  async listSalesmen(@Caller() ctx: Ctx, @Param() { id }: IdDto): Promise<StoreSalesmenDto> {
    return { items: await this.salesmen.of(ctx, id) };
  }

  /** Sessions in the store's name, newest first: those that go on, and those that are over. */
  @Get('shadow-sessions')
  @Roles('store_owner')
  @NotOnBehalf()
  async listSessions(
    @Caller() ctx: Ctx,
    @Param() { id }: IdDto,
    @Query() { limit, cursor }: PageQueryDto,
  ): Promise<StoreVisitPageDto> {
    const { items, nextCursor } = await this.visits.list(ctx, id, { limit, cursor: cursor ?? null });
    return { items: items.map(present), nextCursor };
  }
}

const present = ({ session, endedAt }: StoreVisit): StoreVisitDto => ({
  id: session.id,
  salesmanId: session.personId,
  salesmanName: session.salesman.name,
  reason: session.reason,
  startedAt: session.deviceStartedAt ?? session.startedAt,
  expiresAt: session.expiresAt,
  endedAt,
});
