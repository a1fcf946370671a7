import { Injectable } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { Clock, type Ctx } from '@jembatan/kernel';
import { People } from '@jembatan/identity';
import { OrderPlacing, OrderQuote, type Placed, type Quote, type WantedLine } from '@jembatan/ordering';
import { Transactions, type Tx } from '@jembatan/platform';
import { Tasks } from '@jembatan/tasks';
import { CLAIM_MINUTES, type ManualNota } from './manual-nota';
import { ManualNotaRepository, type NotaEnd } from './manual-nota.repository';
import { NOTA_TASK } from './manual-notas.service';
import { notaClaimed, notaStateUnfit } from './nota.errors';

/** What an admin reads off the paper. */
export interface KeyedOrder {
  readonly lines: readonly WantedLine[];
  readonly paperDate: string | null;
  readonly note: string | null;
  readonly purchaseOrderNumber: string | null;
}

/** What keying needs besides the notes. */
@Injectable()
export class NotaKeyingTools {
  constructor(
    readonly placing: OrderPlacing,
    readonly quotes: OrderQuote,
    readonly people: People,
    readonly tasks: Tasks,
    readonly clock: Clock,
  ) {}
}

/** What admins make of paper notes: an order, or nothing with a reason. Two never key the same one. */
@Injectable()
export class NotaKeying {
  constructor(
    private readonly notas: ManualNotaRepository,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly tools: NotaKeyingTools,
  ) {}

  /**
   * The note is the admin's for ten minutes, and again so each time.
   * @throws DomainError `nota.not_found`, `nota.state_unfit`, `nota.claimed`
   */
  async claim(ctx: Ctx, id: string): Promise<Date> {
    return this.transactions.run(async (tx) => {
      await this.hold(tx, ctx, id, ['waiting']);
      const until = new Date(this.tools.clock.now().getTime() + CLAIM_MINUTES * 60_000);
      await this.notas.claim(tx, id, ctx.actor.id, until);
      return until;
    });
  }

  /** What the order would cost the note's store and how it would be judged. Changes nothing. */
  async quote(ctx: Ctx, id: string, lines: readonly WantedLine[]): Promise<Quote> {
    const { storeId } = await this.transactions.each((tx) => this.notas.get(tx, id));
    return this.tools.quotes.quote(ctx, storeId, lines);
  }

  /**
   * Places the order under the note's own id: once, however often it is asked for. Refused, the note goes on waiting.
   * @throws DomainError as {@link claim}, and as placing does
   */
  async key(ctx: Ctx, id: string, { paperDate, ...wanted }: KeyedOrder): Promise<Placed> {
    const { nota, sentBy } = await this.transactions.run(async (tx) => {
      const found = await this.notas.get(tx, id);
      // Keyed by this admin a moment ago: the answer was lost, and is given again.
      if (!(found.state === 'keyed' && found.closed?.by === ctx.actor.id)) await this.hold(tx, ctx, id, ['waiting']);
      const [person] = await this.tools.people.byIds(tx, [found.sentBy]);
      return { nota: found, sentBy: person?.name ?? null };
    });
    return this.tools.placing.place(ctx, nota.storeId, {
      ...wanted,
      idempotencyKey: id,
      placedAt: nota.takenAt,
      entry: {
        ...{ origin: 'manual', paperDate, sentBy },
        also: async (tx, order) => {
          await this.hold(tx, ctx, id, ['waiting']);
          await this.end(tx, ctx, nota, {
            state: 'keyed',
            orderId: order.id,
            orderNumber: order.number,
            dropReason: null,
          });
        },
      },
    });
  }

  /** @throws DomainError as {@link claim} */
  async drop(ctx: Ctx, id: string, reason: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const nota = await this.hold(tx, ctx, id, ['waiting', 'incoming']);
      await this.end(tx, ctx, nota, { state: 'dropped', orderId: null, orderNumber: null, dropReason: reason });
    });
  }

  /** Until the transaction ends nobody else keys or drops it. */
  private async hold(tx: Tx, { actor }: Ctx, id: string, states: readonly ManualNota['state'][]): Promise<ManualNota> {
    const nota = await this.notas.getForUpdate(tx, id);
    if (!states.includes(nota.state)) throw notaStateUnfit(nota.state);
    const { claim } = nota;
    if (claim && claim.by !== actor.id && claim.until > this.tools.clock.now()) {
      const [person] = await this.tools.people.byIds(tx, [claim.by]);
      throw notaClaimed(person?.name ?? '', claim.until);
    }
    return nota;
  }

  private async end(
    tx: Tx,
    ctx: Ctx,
    { id, storeId, sentBy }: ManualNota,
    end: Omit<NotaEnd, 'by' | 'at'>,
  ): Promise<void> {
    const { state, orderId, dropReason } = end;
    await this.notas.end(tx, id, { ...end, by: ctx.actor.id, at: this.tools.clock.now() });
    await this.tools.tasks.close(tx, ctx, NOTA_TASK, id, state);
    await this.audit.record(tx, ctx, {
      action: `nota.${state}`,
      object: { type: 'manual_nota', id },
      details: { storeId, sentBy, orderId, reason: dropReason },
    });
  }
}
