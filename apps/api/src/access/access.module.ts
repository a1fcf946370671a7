import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { IdentityModule } from '@jembatan/identity';
import { AccessTokenStrategy } from './access-token.strategy';
import { AccessGuard } from './access.guard';
import { RouteCheck } from './route-check.service';

@Module({
  imports: [DiscoveryModule, PassportModule, IdentityModule],
  providers: [AccessTokenStrategy, RouteCheck, { provide: APP_GUARD, useClass: AccessGuard }],
})
export class AccessModule {}
