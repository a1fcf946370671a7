import { Module } from '@nestjs/common';
import { AuditModule } from '@jembatan/audit';
import { CatalogModule } from '@jembatan/catalog';
import { StoresModule } from '@jembatan/stores';
import { CartLinesService } from './cart-lines.service';
import { CartRepository } from './cart.repository';
import { CartService } from './cart.service';
import { OrderNewsFeed } from './order-news.service';
import { OrderNewsRepository } from './order-news.repository';
import { OrderTemplateRepository } from './order-template.repository';
import { OrderTemplateService } from './order-template.service';
import { OrderRepository } from './order.repository';

/** What comes before an order, and the news that come after it. */
@Module({
  imports: [AuditModule, CatalogModule, StoresModule],
  providers: [
    CartLinesService,
    CartRepository,
    CartService,
    OrderNewsFeed,
    OrderNewsRepository,
    OrderRepository,
    OrderTemplateRepository,
    OrderTemplateService,
  ],
  exports: [CartService, OrderNewsFeed, OrderTemplateService],
})
export class CartModule {}
