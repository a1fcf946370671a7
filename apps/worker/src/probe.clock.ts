import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ErpProbe } from '@jembatan/erp';
import { Thresholds } from '@jembatan/settings';

/** Each worker probes for itself, in every mode: a beat is measured from the beginning of one probe to that of the next. */
@Injectable()
export class ProbeClock implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private beating: Promise<void> | null = null;

  constructor(
    private readonly probe: ErpProbe,
    private readonly thresholds: Thresholds,
  ) {}

  onApplicationBootstrap(): void {
    this.beating = this.beat(this.stopping.signal);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.beating;
  }

  private async beat(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const next = pause(this.thresholds.of('probeInterval'), undefined, { signal }).catch(() => undefined);
      await this.probe.look(signal);
      await next;
    }
  }
}
