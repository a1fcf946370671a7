import { Module } from '@nestjs/common';
import { IdentityModule } from '@jembatan/identity';
import { StoresModule } from '@jembatan/stores';
import { AuthController } from './auth.controller';
import { PasswordResetController } from './password-reset.controller';
import { RefreshCookie } from './refresh-cookie.service';
import { SignedInPresenter } from './signed-in.presenter';

@Module({
  imports: [IdentityModule, StoresModule],
  controllers: [AuthController, PasswordResetController],
  providers: [RefreshCookie, SignedInPresenter],
  exports: [SignedInPresenter],
})
export class AuthModule {}
