import { Module } from '@nestjs/common';
import { IntakeModule } from '@jembatan/intake';
import { PeopleNamesModule } from '../people-names/people-names.module';
import { OrderImportController } from './order-import.controller';

@Module({ imports: [IntakeModule, PeopleNamesModule], controllers: [OrderImportController] })
export class OrderImportRoutesModule {}
