import { type Clock } from '@jembatan/kernel';
import { type WireCall, type WireListener } from './erp-orders.port';
import { cut } from './order-exchange.rules';

/** A hand-over says no more than this; of one that does, the end tells what came of it. */
const MOST = 40;

/** Hears what a hand-over says to the ERP, each text up to a length. A request whose answer is not heard yet stands without one. */
export class WireLog {
  private readonly heard = new Map<number, WireCall>();
  private count = 0;

  constructor(private readonly clock: Clock) {}

  readonly listener: WireListener = ({ method, path, sent }) => {
    const begun = this.clock.now();
    const nth = this.count++;
    const request = { at: begun.toISOString(), method, path: cut(path), sent: sent === null ? null : cut(sent) };
    this.heard.set(nth, { ...request, took: null, status: null, answer: null, fault: null });
    this.heard.delete(nth - MOST);
    return ({ status, answer, fault }) => {
      if (!this.heard.has(nth)) return;
      const took = this.clock.now().getTime() - begun.getTime();
      this.heard.set(nth, { ...request, took, status, answer: answer === null ? null : cut(answer), fault });
    };
  };

  /** In the order in which they were made. */
  get calls(): readonly WireCall[] {
    return [...this.heard.values()];
  }
}
