import { Module } from '@nestjs/common';
import { OrderingModule } from '@jembatan/ordering';
import { OrderController } from './order.controller';
import { OrderPlacingController } from './order-placing.controller';

@Module({ imports: [OrderingModule], controllers: [OrderController, OrderPlacingController] })
export class OrderRoutesModule {}
