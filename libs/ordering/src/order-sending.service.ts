import { Injectable } from '@nestjs/common';
import { Clock, type Ctx, DomainError } from '@jembatan/kernel';
import { Config, Transactions, type Tx } from '@jembatan/platform';
import { ServiceMode } from '@jembatan/service-mode';
import { PinoLogger } from 'nestjs-pino';
import { ErpOrders, type Hold, type OutgoingOrder, type Submission } from './erp-orders.port';
import { type Order, type OrderEventKind } from './order';
import { leaseLost } from './order.errors';
import { type NewExchange, OrderExchangeRepository } from './order-exchange.repository';
import { OrderRepository } from './order.repository';
import { type Claim, OrderSendingRepository, type Outcome } from './order-sending.repository';
import { OrderWitness } from './order-witness.service';
import { judgeOutcome } from './outcome.rules';
import { WireLog } from './wire-log';

/** What one try to send came to. */
export type Sent =
  | { readonly kind: Submission['kind']; readonly order: Order; readonly outcome: Outcome }
  /** Somebody else is sending it, or all places at the ERP are taken. */
  | { readonly kind: 'held' }
  /** It is no longer to be sent: settled by somebody else, cancelled, disputed. */
  | { readonly kind: 'not-waiting'; readonly order: Order };

/** What sending needs besides the books. */
@Injectable()
export class OrderSendingTools {
  constructor(
    readonly mode: ServiceMode,
    readonly config: Config,
    readonly clock: Clock,
    readonly exchanges: OrderExchangeRepository,
    readonly logger: PinoLogger,
  ) {
    logger.setContext(OrderSending.name);
  }
}

/**
 * Sends one order to the ERP: takes its lease (committed before the first byte leaves), hands it over, writes what came of
 * it if the lease is still ours. Whoever dies in between leaves a lease that expires and a try whose outcome is unknown.
 */
@Injectable()
export class OrderSending {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrderRepository,
    private readonly sending: OrderSendingRepository,
    private readonly witness: OrderWitness,
    private readonly erp: ErpOrders,
    private readonly tools: OrderSendingTools,
  ) {}

  /** While the mode is degraded nothing may be sent. */
  get maySend(): boolean {
    return this.tools.mode.isUp('orders');
  }

  async send(ctx: Ctx, orderId: string): Promise<Sent> {
    const triedAt = this.tools.clock.now();
    const claim = await this.claim(orderId, triedAt);
    const order = await this.transactions.each((tx) => this.orders.get(tx, orderId));
    if (!claim) return isWaiting(order) ? { kind: 'held' } : { kind: 'not-waiting', order };
    const wire = new WireLog(this.tools.clock);
    const answer = await this.submit(order, claim, wire);
    const answeredAt = this.tools.clock.now();
    return this.settle(ctx, claim, triedAt, {
      ...{ sentAt: triedAt, answeredAt },
      ...{ sent: outgoing(order), answer, wire: wire.calls },
    });
  }

  private async claim(orderId: string, now: Date): Promise<Claim | null> {
    const { LEASE_SECONDS: leaseSeconds } = this.tools.config;
    return this.transactions.run((tx) =>
      this.sending.claim(tx, { orderId, leaseSeconds, maxParallel: this.erp.maxParallelWrites, now }),
    );
  }

  /** A fault that nobody foresaw leaves the outcome unknown: the order is looked up, and goes to a person in the end. */
  private async submit(order: Order, claim: Claim, { listener }: WireLog): Promise<Submission> {
    const previous = claim.uncertainSince && { at: claim.uncertainSince };
    try {
      return await this.erp.submit(outgoing(order), previous, this.hold(claim), listener);
    } catch (error) {
      if (error instanceof DomainError) throw error;
      this.tools.logger.error({ error, orderId: order.id }, 'a fault while an order was handed over');
      return { kind: 'unknown', cause: 'a fault while it was handed over', settled: false };
    }
  }

  private async settle(ctx: Ctx, claim: Claim, triedAt: Date, exchange: Omit<NewExchange, 'orderId'>): Promise<Sent> {
    const { clock, exchanges } = this.tools;
    const submission = exchange.answer;
    const { uncertainSince } = claim;
    const sent = await this.transactions.run(async (tx) => {
      const order = await this.orders.getForUpdate(tx, claim.orderId);
      const outcome = judgeOutcome({
        status: order.status,
        submission,
        attempts: order.erp.attempts,
        uncertainSince,
        triedAt,
        settleMs: this.erp.settleMs,
        now: clock.now(),
      });
      if (!(await this.sending.settle(tx, claim, outcome))) throw leaseLost(claim.orderId);
      await exchanges.insert(tx, { ...exchange, orderId: order.id });
      const seq = await this.tell(tx, ctx, order, submission, outcome);
      return { order, outcome, seq };
    });
    if (sent.seq !== null) this.witness.announce(sent.order, sent.seq);
    return { kind: submission.kind, order: sent.order, outcome: sent.outcome };
  }

  private async tell(tx: Tx, ctx: Ctx, order: Order, submission: Submission, outcome: Outcome): Promise<number | null> {
    const settled = { ...order, status: outcome.status };
    await this.witness.next(tx, ctx, settled, outcome.nextTryAt ?? undefined);
    const kind = eventOf(submission, outcome);
    if (kind === null) return null;
    const { number, differences, refusals, taxDifference } = outcome;
    const cause = 'cause' in submission ? submission.cause : null;
    return this.witness.tell(tx, ctx, order, kind, {
      externalRef: order.erp.externalRef,
      number,
      differences,
      refusals,
      taxDifference,
      cause,
    });
  }

  private hold(claim: Claim): Hold {
    const { LEASE_SECONDS } = this.tools.config;
    return {
      renew: async () => {
        const ours = await this.transactions.each((tx) => this.sending.renew(tx, claim, LEASE_SECONDS));
        if (!ours) throw leaseLost(claim.orderId);
      },
    };
  }
}

export const isWaiting = ({ status, erp }: Order): boolean =>
  status === 'placed' && (erp.state === 'waiting' || erp.state === 'sending' || erp.state === 'unknown');

const outgoing = ({ erp, storeCode, placedAt, note, lines }: Order): OutgoingOrder => ({
  externalRef: erp.externalRef,
  customerCode: storeCode,
  orderedAt: placedAt,
  note,
  lines: lines.map(({ sku, quantity, unitPrice, tax }) => ({ sku, quantity, unitPrice, tax })),
});

/** What the timeline says of a try; null for one that certainly did nothing. */
function eventOf({ kind }: Submission, { status }: Outcome): OrderEventKind | null {
  switch (kind) {
    case 'accepted':
      return 'booked';
    case 'changed':
      return 'changed-by-erp';
    case 'refused':
      return 'refused-by-erp';
    case 'unknown':
      return status === 'placed' ? null : 'unknown';
    case 'unavailable':
      return null;
  }
}
