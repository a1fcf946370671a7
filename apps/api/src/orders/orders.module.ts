import { Module } from '@nestjs/common';
import { AuditModule } from '@jembatan/audit';
import { IdentityModule } from '@jembatan/identity';
import { ManualNotaModule } from '@jembatan/intake';
import { OrderingModule } from '@jembatan/ordering';
import { StoresModule } from '@jembatan/stores';
import { TasksModule } from '@jembatan/tasks';
import { ApprovalController } from '../approvals/approval.controller';
import { OrderAuditController } from '../order-desk/order-audit.controller';
import { OrderDeskController } from '../order-desk/order-desk.controller';
import { OrderViewController } from '../order-desk/order-view.controller';
import { OrderLinkController } from '../order-links/order-link.controller';
import { OutcomeController } from '../outcomes/outcome.controller';
import { PeopleNamesModule } from '../people-names/people-names.module';
import { OrderApprovalController } from './order-approval.controller';
import { OrderController } from './order.controller';
import { OrderDisputeController } from './order-dispute.controller';
import { OrderPaperController } from './order-paper.controller';
import { OrderPapers } from './order-papers.service';
import { OrderPlacingController } from './order-placing.controller';
import { OrderResolutionController } from './order-resolution.controller';
import { StorePhones } from './store-phones.service';

@Module({
  imports: [
    AuditModule,
    IdentityModule,
    ManualNotaModule,
    OrderingModule,
    PeopleNamesModule,
    StoresModule,
    TasksModule,
  ],
  controllers: [
    OrderAuditController,
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
  providers: [OrderPapers, StorePhones],
})
export class OrderRoutesModule {}
