import { bodyOf, type Portal } from '../api/client';
import { type Order } from './device';
import {
  type Answer,
  judgeAnswer,
  type KeptCommand,
  nextOf,
  type Pause,
  pauseAfter,
  type Settled,
} from './outbox.rules';
import { type Outbox } from './outbox';
import { answerOf } from './portal-answer';
import { type LoopWork } from './sending-loop';

/** Who an order is sent as. @throws PortalRefusal, NoAnswer, SignedOut: the order has not left then */
export type SendingPortal = (command: KeptCommand) => Promise<Portal>;

interface Tried {
  readonly settled: Settled;
  readonly order: Order | null;
}

/** Sends what waits: one command at a time. */
export class Sender implements LoopWork {
  private readonly pauses = new Map<string, Pause>();
  private stopped = false;

  constructor(
    private readonly outbox: Outbox,
    private readonly portalOf: SendingPortal,
  ) {}

  /** Tries now, but for what the portal asked to wait. */
  wake(): void {
    this.stopped = false;
    for (const [storeId, { told }] of this.pauses) if (!told) this.pauses.delete(storeId);
  }

  async step(): Promise<number | null> {
    const commands = this.stopped ? [] : await this.outbox.list();
    const next = nextOf({ commands, pauses: this.pauses, online: navigator.onLine, now: performance.now() });
    if (next.kind === 'send') await this.send(next.command);
    return next.kind === 'send' ? 0 : next.kind === 'wait' ? next.milliseconds : null;
  }

  private async send({ key, storeId }: KeptCommand): Promise<void> {
    const tried = await this.try(key);
    if (!tried) return;
    const { settled } = tried;
    await this.outbox.settle(key, settled, tried.order);
    this.stopped ||= settled.then === 'stop';
    if (settled.then === 'go-on') this.pauses.delete(storeId);
    else {
      const { retryAfter } = settled;
      const chance = Math.random();
      this.pauses.set(storeId, pauseAfter(this.pauses.get(storeId), { retryAfter, chance, now: performance.now() }));
    }
  }

  /** Null when it is not to be sent any more. */
  private async try(key: string): Promise<Tried | null> {
    const waiting = (await this.outbox.list()).find((command) => command.key === key);
    if (!waiting) return null;
    let portal: Portal;
    try {
      portal = await this.portalOf(waiting);
    } catch (error) {
      return { settled: judgeAnswer({ before: waiting, asked: 'session', answer: answerOf(error) }), order: null };
    }
    const before = await this.outbox.claim(key);
    if (!before) return null;
    try {
      const order = await bodyOf(portal.POST('/api/v1/orders', callOf(before)));
      const answer = acceptedBy(order);
      return {
        settled: judgeAnswer({ before, asked: 'order', answer }),
        order: answer.kind === 'accepted' ? order : null,
      };
    } catch (error) {
      return { settled: judgeAnswer({ before, asked: 'order', answer: answerOf(error) }), order: null };
    }
  }
}

/** The command as the portal takes it: the same words each time, for the key stands for them. */
const callOf = ({ key, storeId, visitId, lines, note, purchaseOrderNumber, placedAt, position }: KeptCommand) => ({
  params: {
    header: { 'Idempotency-Key': key },
    query: visitId === null ? { storeId } : {},
  },
  body: {
    lines: lines.map(({ sku, quantity, expectedPrice }) => ({ sku, quantity, expectedPrice })),
    placedAt,
    ...(note && { note }),
    ...(purchaseOrderNumber && { purchaseOrderNumber }),
    ...(position && { position }),
  },
});

/** An answer that is no order (a page of the network in between) is none. */
function acceptedBy(order: Order): Answer {
  const { id, number, status, credit } = (order ?? {}) as Partial<Order>;
  if (!id || !number || !status || !credit) return { kind: 'none' };
  return { kind: 'accepted', order: { id, number, status, verdict: credit.verdict } };
}
