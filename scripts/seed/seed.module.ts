import { Module } from '@nestjs/common';
import { CatalogModule } from '@jembatan/catalog';
import { ErpModule } from '@jembatan/erp';
import { IdentityModule } from '@jembatan/identity';
import { OrderingModule } from '@jembatan/ordering';
import { PlatformModule } from '@jembatan/platform';
import { ServiceModeModule } from '@jembatan/service-mode';
import { SettingsModule } from '@jembatan/settings';
import { StoresModule } from '@jembatan/stores';

/** What seeding needs: no HTTP, no jobs, no clocks. */
@Module({
  imports: [
    PlatformModule,
    CatalogModule,
    ErpModule,
    IdentityModule,
    OrderingModule,
    ServiceModeModule,
    SettingsModule,
    StoresModule,
  ],
})
export class SeedModule {}
