import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { OrderTemplateService } from '@jembatan/ordering';
import { Caller, OnBehalf, ReadsPersonalData, Roles } from '../access/access.decorator';
import { StoreChoiceDto } from '../carts/cart.dto';
import { IdDto } from '../input/id.dto';
import {
  OrderTemplateContentsDto,
  OrderTemplateDto,
  OrderTemplatePageDto,
  OrderTemplatesQueryDto,
} from './order-template.dto';

/** Lists of lines that a store orders again and again. Putting one into the cart is the client's work. */
@ApiTags('order-templates')
@Controller('order-templates')
export class OrderTemplateController {
  constructor(private readonly templates: OrderTemplateService) {}

  /** The store's templates, the oldest first. */
  @Get()
  @Roles('store_owner')
  @ReadsPersonalData('order_template')
  list(@Caller() ctx: Ctx, @Query() query: OrderTemplatesQueryDto): Promise<OrderTemplatePageDto> {
    return this.templates.list(ctx, query);
  }

  @Post()
  @Roles('store_owner')
  @OnBehalf('order-template:edit')
  create(
    @Caller() ctx: Ctx,
    @Query() { storeId }: StoreChoiceDto,
    @Body() contents: OrderTemplateContentsDto,
  ): Promise<OrderTemplateDto> {
    return this.templates.create(ctx, contents, storeId);
  }

  @Put(':id')
  @Roles('store_owner')
  @OnBehalf('order-template:edit')
  replace(
    @Caller() ctx: Ctx,
    @Param() { id }: IdDto,
    @Query() { storeId }: StoreChoiceDto,
    @Body() contents: OrderTemplateContentsDto,
  ): Promise<OrderTemplateDto> {
    return this.templates.replace(ctx, id, contents, storeId);
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles('store_owner')
  @OnBehalf('order-template:edit')
  remove(@Caller() ctx: Ctx, @Param() { id }: IdDto, @Query() { storeId }: StoreChoiceDto): Promise<void> {
    return this.templates.remove(ctx, id, storeId);
  }
}
