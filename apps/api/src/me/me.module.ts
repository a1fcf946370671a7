import { Module } from '@nestjs/common';
import { IdentityModule } from '@jembatan/identity';
import { AuthModule } from '../auth/auth.module';
import { MeController } from './me.controller';
import { SessionController } from './session.controller';

@Module({ imports: [IdentityModule, AuthModule], controllers: [MeController, SessionController] })
export class MeModule {}
