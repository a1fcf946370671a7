import { Module } from '@nestjs/common';
import { ServiceModeModule } from '@jembatan/service-mode';
import { FlagController } from '../flags/flag.controller';
import { ServiceModeController } from './service-mode.controller';

@Module({ imports: [ServiceModeModule], controllers: [ServiceModeController, FlagController] })
export class ServiceModeHttpModule {}
