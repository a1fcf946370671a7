import { Global, Module } from '@nestjs/common';
import { AuditModule } from '@jembatan/audit';
import { FlagRepository } from './flag.repository';
import { Flags } from './flag.service';
import { ServiceModeGauges } from './service-mode-gauges';
import { ServiceModeRepository } from './service-mode.repository';
import { ServiceMode } from './service-mode.service';

/** The mode and the flags, for every lib above and both apps. */
@Global()
@Module({
  imports: [AuditModule],
  providers: [ServiceMode, ServiceModeRepository, Flags, FlagRepository, ServiceModeGauges],
  exports: [ServiceMode, Flags],
})
export class ServiceModeModule {}
