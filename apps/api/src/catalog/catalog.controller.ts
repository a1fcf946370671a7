import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CatalogChangesService, CatalogService } from '@jembatan/catalog';
import { type Ctx } from '@jembatan/kernel';
import { Caller, ReadsNoPersonalData, Roles } from '../access/access.decorator';
import { CatalogChangesDto, CatalogQueryDto, ChangesQueryDto, ProductPageDto } from './catalog.dto';

@ApiTags('catalog')
@Controller('catalog')
export class CatalogController {
  constructor(
    private readonly catalog: CatalogService,
    private readonly changes: CatalogChangesService,
  ) {}

  /** Products by name, with the store's prices and the stock it can get. */
  @Get('products')
  @Roles('store_owner', 'salesman', 'admin')
  @ReadsNoPersonalData()
  page(@Caller() ctx: Ctx, @Query() query: CatalogQueryDto): Promise<ProductPageDto> {
    return this.catalog.page(ctx, query);
  }

  /**
   * What changed since a cursor, for devices that keep a copy: products whole, and SKUs that are gone. It is the same for
   * all stores of one price list.
   */
  @Get('changes')
  @Roles('store_owner', 'salesman', 'admin')
  @ReadsNoPersonalData()
  list(@Caller() ctx: Ctx, @Query() query: ChangesQueryDto): Promise<CatalogChangesDto> {
    return this.changes.list(ctx, query);
  }
}
