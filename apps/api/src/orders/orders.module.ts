import { Module } from '@nestjs/common';
import { OrderingModule } from '@jembatan/ordering';
import { OrderApprovalController } from './order-approval.controller';
import { OrderController } from './order.controller';
import { OrderDisputeController } from './order-dispute.controller';
import { OrderPlacingController } from './order-placing.controller';
import { OrderResolutionController } from './order-resolution.controller';

@Module({
  imports: [OrderingModule],
  controllers: [
    OrderController,
    OrderApprovalController,
    OrderDisputeController,
    OrderPlacingController,
    OrderResolutionController,
  ],
})
export class OrderRoutesModule {}
