import { Module } from '@nestjs/common';
import { IdentityModule } from '@jembatan/identity';
import { OrderingModule } from '@jembatan/ordering';
import { StoresModule } from '@jembatan/stores';
import { ApprovalController } from '../approvals/approval.controller';
import { OrderDeskController } from '../order-desk/order-desk.controller';
import { OrderViewController } from '../order-desk/order-view.controller';
import { OrderLinkController } from '../order-links/order-link.controller';
import { OutcomeController } from '../outcomes/outcome.controller';
import { OrderApprovalController } from './order-approval.controller';
import { OrderController } from './order.controller';
import { OrderDisputeController } from './order-dispute.controller';
import { OrderPaperController } from './order-paper.controller';
import { OrderPlacingController } from './order-placing.controller';
import { OrderResolutionController } from './order-resolution.controller';
import { StorePhones } from './store-phones.service';

@Module({
  imports: [IdentityModule, OrderingModule, StoresModule],
  controllers: [
    OrderDeskController,
    OrderViewController,
    ApprovalController,
    OrderController,
    OrderApprovalController,
    OrderDisputeController,
    OrderLinkController,
    OrderPaperController,
    OrderPlacingController,
    OrderResolutionController,
    OutcomeController,
  ],
  providers: [StorePhones],
})
export class OrderRoutesModule {}
