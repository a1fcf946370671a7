import { Module } from '@nestjs/common';
import { IdentityModule } from '@jembatan/identity';
import { AdminUserController } from './admin-user.controller';

@Module({ imports: [IdentityModule], controllers: [AdminUserController] })
export class AdminUsersModule {}
