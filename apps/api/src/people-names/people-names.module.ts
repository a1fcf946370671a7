import { Module } from '@nestjs/common';
import { IdentityModule } from '@jembatan/identity';
import { PersonNames } from './person-names.service';

@Module({ imports: [IdentityModule], providers: [PersonNames], exports: [PersonNames] })
export class PeopleNamesModule {}
