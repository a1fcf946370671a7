import { ERP_FUNCTIONS, type ErpFunction } from '@jembatan/service-mode';
import { circuitBreaker, type CircuitBreakerPolicy, handleType, type IBreaker } from 'cockatiel';
import { type ErpFailure } from './erp.adapter';

/** Milliseconds after which an open breaker lets one call through. */
const HALF_OPEN_AFTER = 1000;

/** A failure that speaks against the ERP's health; the breaker counts only these. */
export class Counted extends Error {
  constructor(readonly failure: ErpFailure) {
    super(failure.message, { cause: failure });
  }
}

/** Opens after so many failures in a row; how many is asked anew each time. */
class FailuresInARow implements IBreaker {
  state = 0;

  constructor(private readonly most: () => number) {}

  success(): void {
    this.state = 0;
  }

  failure(): boolean {
    this.state += 1;
    return this.state >= this.most();
  }
}

export type Breakers = Readonly<Record<ErpFunction, CircuitBreakerPolicy>>;

export function createBreakers(most: () => number, opened: (name: ErpFunction, cause: string) => void): Breakers {
  const entries = ERP_FUNCTIONS.map((name) => {
    const breaker = circuitBreaker(handleType(Counted), {
      halfOpenAfter: HALF_OPEN_AFTER,
      breaker: new FailuresInARow(most),
    });
    breaker.onBreak((reason) => {
      const error = 'error' in reason ? reason.error : null;
      opened(name, error instanceof Counted ? `${error.failure.code}: ${error.failure.message}` : 'the breaker opened');
    });
    return [name, breaker];
  });
  return Object.fromEntries(entries) as Breakers;
}
