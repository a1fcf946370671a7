import { Module } from '@nestjs/common';
import { ErpModule } from '@jembatan/erp';
import { PlatformModule } from '@jembatan/platform';
import { AbuseRoutesModule } from './abuse/abuse-routes.module';
import { AccessModule } from './access/access.module';
import { AdminUsersModule } from './admin-users/admin-users.module';
import { AuditRoutesModule } from './audit/audit-routes.module';
import { AuthModule } from './auth/auth.module';
import { CatalogRoutesModule } from './catalog/catalog-routes.module';
import { CartsModule } from './carts/carts.module';
import { ControlRoomModule } from './control-room/control-room.module';
import { EventsModule } from './events/events.module';
import { HealthModule } from './health/health.module';
import { ManualNotaRoutesModule } from './manual-notas/manual-nota-routes.module';
import { MeModule } from './me/me.module';
import { NoticeRoutesModule } from './notices/notice-routes.module';
import { OrderImportRoutesModule } from './order-imports/order-import-routes.module';
import { OrderTemplatesModule } from './order-templates/order-templates.module';
import { OrderRoutesModule } from './orders/orders.module';
import { PaperRoutesModule } from './papers/paper-routes.module';
import { PictureRoutesModule } from './pictures/picture-routes.module';
import { PortalSettingsModule } from './portal-settings/portal-settings.module';
import { ReconciliationRoutesModule } from './reconciliations/reconciliations.module';
import { ReportRoutesModule } from './reports/reports.module';
import { ServiceModeHttpModule } from './service-mode/service-mode-http.module';
import { ShadowSessionRoutesModule } from './shadow-sessions/shadow-session-routes.module';
import { StoreRoutesModule } from './stores/store-routes.module';
import { TaskRoutesModule } from './tasks/tasks.module';

/** Everything the HTTP side needs. One import line a lib. */
@Module({
  imports: [
    PlatformModule,
    AbuseRoutesModule,
    AccessModule,
    AuditRoutesModule,
    AuthModule,
    CartsModule,
    CatalogRoutesModule,
    ControlRoomModule,
    ErpModule,
    EventsModule,
    HealthModule,
    ManualNotaRoutesModule,
    MeModule,
    NoticeRoutesModule,
    OrderImportRoutesModule,
    OrderRoutesModule,
    OrderTemplatesModule,
    AdminUsersModule,
    PaperRoutesModule,
    PictureRoutesModule,
    PortalSettingsModule,
    ReconciliationRoutesModule,
    ReportRoutesModule,
    ServiceModeHttpModule,
    ShadowSessionRoutesModule,
    StoreRoutesModule,
    TaskRoutesModule,
  ],
})
export class ApiModule {}
