import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Ctx } from '@jembatan/kernel';
import { CartService } from '@jembatan/ordering';
import { Caller, OnBehalf, ReadsPersonalData, Roles } from '../access/access.decorator';
import { CartDto, ReorderDto, ReorderedDto, ReplaceCartDto, StoreChoiceDto } from './cart.dto';

@ApiTags('cart')
@Controller('cart')
export class CartController {
  constructor(private readonly carts: CartService) {}

  /** The caller's cart for the store; an empty one when there is none. */
  @Get()
  @Roles('store_owner')
  @ReadsPersonalData('cart')
  read(@Caller() ctx: Ctx, @Query() { storeId }: StoreChoiceDto): Promise<CartDto> {
    return this.carts.open(ctx, storeId);
  }

  /** Replaces the whole cart. */
  @Put()
  @Roles('store_owner')
  @OnBehalf('cart:edit')
  replace(
    @Caller() ctx: Ctx,
    @Query() { storeId }: StoreChoiceDto,
    @Body() { lines, version }: ReplaceCartDto,
  ): Promise<CartDto> {
    return this.carts.replace(ctx, { storeId, lines, version: version ?? null });
  }

  /** Replaces the cart by the lines of an earlier order that can still be ordered. */
  @Post('reorder')
  @HttpCode(200)
  @Roles('store_owner')
  @OnBehalf('cart:edit')
  reorder(
    @Caller() ctx: Ctx,
    @Query() { storeId }: StoreChoiceDto,
    @Body() { orderId }: ReorderDto,
  ): Promise<ReorderedDto> {
    return this.carts.reorder(ctx, orderId, storeId);
  }
}
