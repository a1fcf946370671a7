import { Module } from '@nestjs/common';
import { IdentityModule } from '@jembatan/identity';
import { PlatformModule } from '@jembatan/platform';

/** Accounts without HTTP, jobs and clocks. */
@Module({ imports: [PlatformModule, IdentityModule] })
export class FirstAdminModule {}
