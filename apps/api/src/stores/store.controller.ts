import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { type LatestOrder, OrderQuery } from '@jembatan/ordering';
import { type ListedStore, StoreDirectory, timeZoneOf } from '@jembatan/stores';
import { Caller, ReadsPersonalData, Roles } from '../access/access.decorator';
import { type StoreDto, StorePageDto, StoreQueryDto } from './store.dto';

@ApiTags('stores')
@Controller('stores')
export class StoreController {
  constructor(
    private readonly directory: StoreDirectory,
    private readonly orders: OrderQuery,
  ) {}

  /** The stores the caller may look into, by code: an admin all, a salesman the territory, an owner the own ones. */
  @Get()
  @Roles('salesman', 'admin', 'store_owner')
  @ReadsPersonalData('store')
  async list(@Caller() ctx: Ctx, @Query() { q = '', limit, cursor }: StoreQueryDto): Promise<StorePageDto> {
    const { items, nextCursor } = await this.directory.list(ctx, { q, limit, cursor: cursor ?? null });
    const latest = await this.orders.latestOf(items.map(({ id }) => id));
    return { items: items.map((store) => present(store, latest.get(store.id) ?? null)), nextCursor };
  }
}

const present = (store: ListedStore, lastOrder: LatestOrder | null): StoreDto => {
  const { id, code, name, owner, address, location, priceList, standing } = store;
  return {
    ...{ id, code, name, owner, address, location, priceList, lastOrder },
    timeZone: timeZoneOf(location),
    creditSummary: standing,
  };
};
