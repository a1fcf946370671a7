import { Module } from '@nestjs/common';
import { ServiceModeModule } from '@jembatan/service-mode';
import { FlagController } from '../flags/flag.controller';
import { PeopleNamesModule } from '../people-names/people-names.module';
import { ServiceModeController } from './service-mode.controller';

@Module({ imports: [PeopleNamesModule, ServiceModeModule], controllers: [ServiceModeController, FlagController] })
export class ServiceModeHttpModule {}
