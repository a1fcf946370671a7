import { Module } from '@nestjs/common';
import { IdentityModule } from '@jembatan/identity';
import { AuthModule } from '../auth/auth.module';
import { MeController } from './me.controller';

@Module({ imports: [IdentityModule, AuthModule], controllers: [MeController] })
export class MeModule {}
