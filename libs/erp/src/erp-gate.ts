import { Injectable } from '@nestjs/common';
import { type ItemRecord, type PriceRecord, type StockRecord } from '@jembatan/catalog';
import { Clock, type FeedPage, type FeedQuery } from '@jembatan/kernel';
import { type OrderChange, type OutgoingOrder } from '@jembatan/ordering';
import { Metrics } from '@jembatan/platform';
import { type ErpFunction, ServiceMode } from '@jembatan/service-mode';
import { type CreditStanding, type CustomerRecord } from '@jembatan/stores';
import { BrokenCircuitError, CircuitState } from 'cockatiel';
import { type Breakers, Counted, createBreakers } from './breakers';
import { DeadlineMissed, within } from './deadline';
import { ErpMeasures } from './erp-measures.service';
import { ErpTerms } from './erp-terms';
import { type BookedOrder, ErpAdapter, type ErpCapabilities, ErpFailure, type ErpFailureKind } from './erp.adapter';

const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Not the ERP's health: a rule said no, or a lock was held. */
const BREAKS: ReadonlySet<ErpFailureKind> = new Set<ErpFailureKind>(['unreachable', 'unknown-outcome', 'garbage']);

interface Call {
  readonly function: ErpFunction;
  readonly writes: boolean;
  /** Milliseconds. */
  readonly deadline: number;
  readonly signal: AbortSignal;
}

/**
 * The one way to the ERP. Each call has a deadline and is counted by the breaker of its function. While the function is
 * degraded, or its breaker open, nothing is sent: `unreachable`, at once. A read that failed half-way is `unreachable`
 * too, since nothing can have come of it.
 */
@Injectable()
export class ErpGate extends ErpAdapter {
  private readonly breakers: Breakers;
  private readonly seconds;
  private readonly errors;

  constructor(
    private readonly erp: ErpAdapter,
    private readonly mode: ServiceMode,
    private readonly terms: ErpTerms,
    private readonly clock: Clock,
    private readonly measures: ErpMeasures,
    metrics: Metrics,
  ) {
    super();
    this.breakers = createBreakers(
      () => terms.failedCalls,
      (name, cause) => void mode.reportDown(name, cause),
    );
    this.seconds = metrics.histogram(
      'jembatan_erp_call_seconds',
      'Time that calls of the ERP take',
      ['function', 'outcome'],
      SECONDS,
    );
    this.errors = metrics.counter('jembatan_erp_errors_total', 'Calls of the ERP that failed', ['function', 'kind']);
    metrics.gauge('jembatan_erp_breaker_state', '0 closed, 1 open, 2 half-open', ['function'], (gauge) => {
      for (const [name, { state }] of Object.entries(this.breakers)) gauge.set({ function: name }, state);
    });
  }

  get name(): string {
    return this.erp.name;
  }

  get capabilities(): ErpCapabilities {
    return this.erp.capabilities;
  }

  /** Goes past mode and breaker: it is how the way back is found. */
  probe(signal: AbortSignal): Promise<void> {
    return this.erp.probe(signal);
  }

  items(query: FeedQuery): Promise<FeedPage<ItemRecord>> {
    return this.page('prices', query, (own) => this.erp.items(own));
  }

  prices(query: FeedQuery): Promise<FeedPage<PriceRecord>> {
    return this.page('prices', query, (own) => this.erp.prices(own));
  }

  stock(query: FeedQuery): Promise<FeedPage<StockRecord>> {
    return this.page('stock', query, (own) => this.erp.stock(own));
  }

  customers(query: FeedQuery): Promise<FeedPage<CustomerRecord>> {
    return this.page('credit', query, (own) => this.erp.customers(own));
  }

  credit(customerCode: string, signal: AbortSignal): Promise<CreditStanding | null> {
    const deadline = this.terms.credit;
    return this.call({ function: 'credit', writes: false, deadline, signal }, (own) =>
      this.erp.credit(customerCode, own),
    );
  }

  findOrders(externalRef: string, signal: AbortSignal): Promise<readonly BookedOrder[]> {
    const deadline = this.terms.reading;
    return this.call({ function: 'orders', writes: false, deadline, signal }, (own) =>
      this.erp.findOrders(externalRef, own),
    );
  }

  createOrder(order: OutgoingOrder, signal: AbortSignal): Promise<BookedOrder> {
    return this.write(signal, (own) => this.erp.createOrder(order, own));
  }

  confirmOrder(id: string, signal: AbortSignal): Promise<BookedOrder> {
    return this.write(signal, (own) => this.erp.confirmOrder(id, own));
  }

  dropDraft(id: string, signal: AbortSignal): Promise<void> {
    return this.write(signal, (own) => this.erp.dropDraft(id, own));
  }

  orderChanges(query: FeedQuery): Promise<FeedPage<OrderChange>> {
    return this.page('orders', query, (own) => this.erp.orderChanges(own));
  }

  private page<T>(name: ErpFunction, query: FeedQuery, read: (query: FeedQuery) => Promise<T>): Promise<T> {
    const deadline = this.terms.reading;
    return this.call({ function: name, writes: false, deadline, signal: query.signal }, (signal) =>
      read({ ...query, signal }),
    );
  }

  private write<T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const deadline = this.capabilities.writeTimeoutMs;
    return this.call({ function: 'orders', writes: true, deadline, signal }, work);
  }

  private async call<T>(call: Call, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const name = call.function;
    const breaker = this.breakers[name];
    if (!this.mode.isUp(name)) throw new ErpFailure('unreachable', 'erp.degraded', `${name} is degraded`);
    // One call at a time tests a half-open breaker; the others are not made to wait for it.
    if (breaker.state === CircuitState.HalfOpen) throw breakerOpen(name);
    try {
      return await breaker.execute(() => this.measured(call, work));
    } catch (error) {
      if (error instanceof Counted) throw error.failure;
      if (error instanceof BrokenCircuitError) throw breakerOpen(name);
      throw error;
    }
  }

  private async measured<T>(call: Call, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const name = call.function;
    const begun = this.clock.now();
    const stop = this.seconds.startTimer({ function: name });
    try {
      const answer = await within(call.deadline, call.signal, work);
      stop({ outcome: 'answered' });
      this.measures.count(name, begun, false);
      // Orders are normal again when what waited was replayed, which the replay itself tells.
      if (name !== 'orders' && this.isOfToday(name, begun)) void this.mode.recovered(name);
      return answer;
    } catch (error) {
      const failure = failureOf(error, call);
      if (!(failure instanceof ErpFailure)) {
        stop({ outcome: 'fault' });
        throw failure;
      }
      stop({ outcome: failure.kind });
      this.errors.inc({ function: name, kind: failure.kind });
      const speaksAgainst = BREAKS.has(failure.kind) && failure.code !== 'erp.given_up';
      this.measures.count(name, begun, speaksAgainst);
      throw speaksAgainst && this.isOfToday(name, begun) ? new Counted(failure) : failure;
    }
  }

  /** A call from before the last change of mode says nothing about the ERP of now. */
  private isOfToday(name: ErpFunction, begun: Date): boolean {
    return begun > this.mode.current().functions[name].since;
  }
}

const breakerOpen = (name: ErpFunction): ErpFailure =>
  new ErpFailure('unreachable', 'erp.breaker_open', `the breaker of ${name} is open`);

function failureOf(error: unknown, { writes, signal }: Call): unknown {
  if (error instanceof ErpFailure)
    return error.kind === 'unknown-outcome' && !writes
      ? new ErpFailure('unreachable', error.code, error.message, error.lines, { cause: error })
      : error;
  const kind: ErpFailureKind = writes ? 'unknown-outcome' : 'unreachable';
  if (error instanceof DeadlineMissed || (signal.aborted && isTimeout(signal.reason)))
    return new ErpFailure(kind, 'erp.timeout', 'no answer in time', [], { cause: error });
  if (signal.aborted) return new ErpFailure(kind, 'erp.given_up', 'the caller gave up', [], { cause: error });
  return error;
}

const isTimeout = (reason: unknown): boolean => reason instanceof Error && reason.name === 'TimeoutError';
