import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { AuditModule } from '@jembatan/audit';
import { IdentityModule } from '@jembatan/identity';
import { ShadowModule } from '@jembatan/shadow';
import { AccessTokenStrategy } from './access-token.strategy';
import { AccessGuard } from './access.guard';
import { Bearers } from './bearers.service';
import { RouteCheck } from './route-check.service';
import { ShadowRecordInterceptor } from './shadow-record.interceptor';
import { ShadowWitness } from './shadow-witness.service';

@Module({
  imports: [AuditModule, DiscoveryModule, PassportModule, IdentityModule, ShadowModule],
  providers: [
    AccessTokenStrategy,
    Bearers,
    RouteCheck,
    ShadowWitness,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: ShadowRecordInterceptor },
  ],
  exports: [Bearers],
})
export class AccessModule {}
