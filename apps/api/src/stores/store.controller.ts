import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { type ListedStore, StoreDirectory } from '@jembatan/stores';
import { Caller, ReadsPersonalData, Roles } from '../access/access.decorator';
import { type StoreDto, StorePageDto, StoreQueryDto } from './store.dto';

@ApiTags('stores')
@Controller('stores')
export class StoreController {
  constructor(private readonly directory: StoreDirectory) {}

  /** The stores the caller may look into, by code: an admin all, a salesman the territory, an owner the own ones. */
  @Get()
  @Roles('salesman', 'admin', 'store_owner')
  @ReadsPersonalData('store')
  async list(@Caller() ctx: Ctx, @Query() { q = '', limit, cursor }: StoreQueryDto): Promise<StorePageDto> {
    const { items, nextCursor } = await this.directory.list(ctx, { q, limit, cursor: cursor ?? null });
    return { items: items.map(present), nextCursor };
  }
}

const present = ({ id, code, name, owner, address, location, standing }: ListedStore): StoreDto => ({
  id,
  code,
  name,
  owner,
  address,
  location,
  creditSummary: standing,
});
