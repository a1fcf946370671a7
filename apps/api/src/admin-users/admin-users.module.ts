import { Module } from '@nestjs/common';
import { IdentityModule } from '@jembatan/identity';
import { StoresModule } from '@jembatan/stores';
import { AdminUserController } from './admin-user.controller';
import { KnownStores } from './known-stores.service';

@Module({ imports: [IdentityModule, StoresModule], controllers: [AdminUserController], providers: [KnownStores] })
export class AdminUsersModule {}
