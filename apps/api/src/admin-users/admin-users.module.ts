import { Module } from '@nestjs/common';
import { IdentityModule } from '@jembatan/identity';
import { StoresModule } from '@jembatan/stores';
import { AdminUserController } from './admin-user.controller';
import { PeopleImportController } from './people-import.controller';
import { KnownStores } from './known-stores.service';

@Module({
  imports: [IdentityModule, StoresModule],
  controllers: [AdminUserController, PeopleImportController],
  providers: [KnownStores],
})
export class AdminUsersModule {}
