import { Module } from '@nestjs/common';
import { IdentityModule } from '@jembatan/identity';
import { AuthController } from './auth.controller';
import { PasswordResetController } from './password-reset.controller';
import { RefreshCookie } from './refresh-cookie.service';

@Module({
  imports: [IdentityModule],
  controllers: [AuthController, PasswordResetController],
  providers: [RefreshCookie],
})
export class AuthModule {}
