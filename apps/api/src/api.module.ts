import { Module } from '@nestjs/common';
import { PlatformModule } from '@jembatan/platform';
import { AccessModule } from './access/access.module';
import { AdminUsersModule } from './admin-users/admin-users.module';
import { AuthModule } from './auth/auth.module';
import { MeModule } from './me/me.module';
import { ReconciliationRoutesModule } from './reconciliations/reconciliations.module';
import { TaskRoutesModule } from './tasks/tasks.module';

/** Everything the HTTP side needs. One import line a lib. */
@Module({
  imports: [
    PlatformModule,
    AccessModule,
    AuthModule,
    MeModule,
    AdminUsersModule,
    ReconciliationRoutesModule,
    TaskRoutesModule,
  ],
})
export class ApiModule {}
