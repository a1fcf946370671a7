import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { OrderViews } from '@jembatan/ordering';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { IdDto } from '../input/id.dto';
import { KeepOrderViewDto, OrderViewDto, OrderViewsDto } from './order-desk.dto';

/** The filters that the caller keeps. */
@ApiTags('order-desk')
@Controller('admin/order-views')
export class OrderViewController {
  constructor(private readonly views: OrderViews) {}

  @Get()
  @Roles('admin')
  async list(@Caller() ctx: Ctx): Promise<OrderViewsDto> {
    return { items: await this.views.list(ctx) };
  }

  /** One of the same name is written over. */
  @Put()
  @HttpCode(200)
  @Roles('admin')
  @NotOnBehalf()
  keep(@Caller() ctx: Ctx, @Body() { name, filter }: KeepOrderViewDto): Promise<OrderViewDto> {
    return this.views.keep(ctx, { name, filter: { ...filter } });
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles('admin')
  @NotOnBehalf()
  drop(@Caller() ctx: Ctx, @Param() { id }: IdDto): Promise<void> {
    return this.views.drop(ctx, id);
  }
}
