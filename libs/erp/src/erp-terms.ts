import { Injectable } from '@nestjs/common';
import { Config } from '@jembatan/platform';
import { Thresholds } from '@jembatan/settings';

/** How long the ERP may take, and how often it may fail; asked anew each time, for admins change some of it. */
@Injectable()
export class ErpTerms {
  constructor(
    private readonly config: Config,
    private readonly thresholds: Thresholds,
  ) {}

  /** Milliseconds for one page. */
  get reading(): number {
    return this.config.ERP_READ_TIMEOUT_MS;
  }

  /** Milliseconds for a question about credit that somebody waits for. */
  get credit(): number {
    return this.thresholds.of('creditDeadline');
  }

  /** Calls of one function that fail in a row until it is degraded. */
  get failedCalls(): number {
    return this.thresholds.of('breakerFailures');
  }

  /** Probes without an answer in a row until every function is degraded. */
  get failedProbes(): number {
    return this.thresholds.of('probeFailures');
  }
}
