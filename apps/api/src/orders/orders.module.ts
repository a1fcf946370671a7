import { Module } from '@nestjs/common';
import { OrderingModule } from '@jembatan/ordering';
import { OrderLinkController } from '../order-links/order-link.controller';
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
    OrderLinkController,
    OrderPlacingController,
    OrderResolutionController,
  ],
})
export class OrderRoutesModule {}
