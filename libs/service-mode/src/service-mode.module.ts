import { Global, Module } from '@nestjs/common';
import { AuditModule } from '@jembatan/audit';
import { FlagRepository } from './flag.repository';
import { Flags } from './flag.service';
import { ModeHistoryRepository } from './mode-history.repository';
import { ModeHistory } from './mode-history.service';
import { ServiceModeGauges } from './service-mode-gauges';
import { ServiceModeRepository } from './service-mode.repository';
import { ServiceMode } from './service-mode.service';

/** The mode and the flags, for every lib above and both apps. */
@Global()
@Module({
  imports: [AuditModule],
  providers: [
    ServiceMode,
    ServiceModeRepository,
    Flags,
    FlagRepository,
    ModeHistory,
    ModeHistoryRepository,
    ServiceModeGauges,
  ],
  exports: [ServiceMode, Flags, ModeHistory],
})
export class ServiceModeModule {}
