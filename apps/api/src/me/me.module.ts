import { Module } from '@nestjs/common';
import { IdentityModule } from '@jembatan/identity';
import { MeController } from './me.controller';

@Module({ imports: [IdentityModule], controllers: [MeController] })
export class MeModule {}
