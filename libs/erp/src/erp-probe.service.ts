import { Injectable } from '@nestjs/common';
import { Clock } from '@jembatan/kernel';
import { ERP_FUNCTIONS, type ErpFunction, ServiceMode } from '@jembatan/service-mode';
import { PinoLogger } from 'nestjs-pino';
import { within } from './deadline';
import { ErpMeasures } from './erp-measures.service';
import { ErpTerms } from './erp-terms';
import { ErpAdapter } from './erp.adapter';

/** Milliseconds. Shorter than the usual beat, so that three late answers are seen within four seconds. */
const TIMEOUT = 900;
const ANSWERS_TO_RECOVER = 3;

/**
 * Asks the ERP whether it lives, in every mode: so many silences in a row degrade every function, a time without
 * any brings them back. A function that fell by its own breaker must see that time from its fall on.
 */
@Injectable()
export class ErpProbe {
  private failures = 0;
  private answers = 0;
  private answersSince: Date;

  constructor(
    private readonly erp: ErpAdapter,
    private readonly mode: ServiceMode,
    private readonly terms: ErpTerms,
    private readonly clock: Clock,
    private readonly measures: ErpMeasures,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(ErpProbe.name);
    this.answersSince = clock.now();
  }

  /** Asks once and draws the conclusions. Throws only what the mode cannot survive. */
  async look(signal: AbortSignal): Promise<void> {
    const begun = this.clock.now();
    try {
      await within(TIMEOUT, signal, (own) => this.erp.probe(own));
    } catch (error) {
      if (signal.aborted) return;
      this.measures.count('probe', begun, true);
      await this.silent(error);
      return;
    }
    this.measures.count('probe', begun, false);
    await this.answered(begun);
  }

  private async silent(error: unknown): Promise<void> {
    this.answers = 0;
    this.failures += 1;
    if (this.failures === 1) this.logger.warn({ error }, 'the ERP did not answer a probe');
    if (this.failures < this.terms.failedProbes) return;
    const cause = error instanceof Error ? error.message : String(error);
    await Promise.all(ERP_FUNCTIONS.map((name) => this.mode.reportDown(name, `probe: ${cause}`)));
  }

  private async answered(begun: Date): Promise<void> {
    if (this.answers === 0) this.answersSince = begun;
    this.failures = 0;
    this.answers += 1;
    if (this.answers < ANSWERS_TO_RECOVER) return;
    await Promise.all(ERP_FUNCTIONS.filter((name) => this.wasCalm(name)).map((name) => this.lift(name)));
  }

  private async lift(name: ErpFunction): Promise<void> {
    const { mode } = this.mode.current().functions[name];
    if (mode === 'degraded') await this.mode.beginRecovery(name);
    // Orders are normal again when what waited was replayed, which the replay itself tells.
    if (mode === 'recovering' && name !== 'orders') await this.mode.recovered(name);
  }

  private wasCalm(name: ErpFunction): boolean {
    const from = Math.max(this.answersSince.getTime(), this.mode.current().functions[name].since.getTime());
    return this.clock.now().getTime() - from >= this.mode.neededCalm(name);
  }
}
