import { Injectable } from '@nestjs/common';
import { Clock } from '@jembatan/kernel';
import { DeadlineMissed, within } from './deadline';
import { type ErpFault, faultOf } from './erp-fault.rules';
import { ErpAdapter, ErpFailure } from './erp.adapter';

/** Milliseconds. */
const TIMEOUT = 5000;

export interface ErpCheckup {
  /** The adapter: `rest`, `tryton`. */
  readonly erp: string;
  readonly at: Date;
  readonly milliseconds: number;
  /** Null: it answered. */
  readonly fault: ErpFault | null;
  /** What the adapter says of the fault, in English; no secret. */
  readonly detail: string | null;
}

/** Asks the ERP for a person whether it lives, past mode and breaker. Neither hears of it: nothing changes. */
@Injectable()
export class ErpCheck {
  constructor(
    private readonly erp: ErpAdapter,
    private readonly clock: Clock,
  ) {}

  async check(): Promise<ErpCheckup> {
    const at = this.clock.now();
    const fault = await this.ask();
    return { erp: this.erp.name, at, milliseconds: this.clock.now().getTime() - at.getTime(), ...fault };
  }

  private async ask(): Promise<Pick<ErpCheckup, 'fault' | 'detail'>> {
    try {
      await within(TIMEOUT, new AbortController().signal, (signal) => this.erp.probe(signal));
      return { fault: null, detail: null };
    } catch (error) {
      if (error instanceof DeadlineMissed) return { fault: 'timeout', detail: 'no answer in time' };
      if (error instanceof ErpFailure) return { fault: faultOf(error), detail: error.message };
      throw error;
    }
  }
}
