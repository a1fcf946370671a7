import { Injectable } from '@nestjs/common';
import { Metrics } from '@jembatan/platform';
import { Flags } from './flag.service';
import { ERP_FUNCTIONS, type Mode } from './service-mode';
import { ServiceMode } from './service-mode.service';

const LEVEL: Readonly<Record<Mode, number>> = { normal: 0, recovering: 1, degraded: 2 };

/** What a dashboard shows of mode and flags. */
@Injectable()
export class ServiceModeGauges {
  constructor(metrics: Metrics, mode: ServiceMode, flags: Flags) {
    metrics.gauge('jembatan_service_mode', '0 normal, 1 recovering, 2 degraded', ['function'], (gauge) => {
      for (const name of ERP_FUNCTIONS) gauge.set({ function: name }, LEVEL[mode.current().functions[name].mode]);
    });
    metrics.gauge('jembatan_flag', '1 while the flag is on', ['flag'], (gauge) => {
      for (const { name, enabled } of flags.list()) gauge.set({ flag: name }, enabled ? 1 : 0);
    });
  }
}
