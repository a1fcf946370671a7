import { Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '@jembatan/platform';
import {
  type AgentAct,
  type AgentDay,
  type AgentFigures,
  type AgentPeriod,
  type DisputedOrder,
  type SharedDevice,
} from './agent-act';
import { AgentActsRepository } from './agent-acts.repository';
import { AgentFiguresRepository } from './agent-figures.repository';

const PAGE = 500;

/** What the record says of salesmen: for those who watch over them. */
@Injectable()
export class AgentActs {
  constructor(
    private readonly acts: AgentActsRepository,
    private readonly figures: AgentFiguresRepository,
    private readonly transactions: Transactions,
  ) {}

  actorsSince(tx: Tx, at: Date): Promise<string[]> {
    return this.acts.actorsSince(tx, at);
  }

  ordersByDay(tx: Tx, period: AgentPeriod): Promise<AgentDay[]> {
    return this.acts.ordersByDay(tx, period);
  }

  sharedDevices(tx: Tx, actorId: string, since: Date): Promise<SharedDevice[]> {
    return this.acts.sharedDevices(tx, actorId, since);
  }

  disputed(tx: Tx, actorId: string, period: AgentPeriod): Promise<DisputedOrder[]> {
    return this.acts.disputed(tx, actorId, period);
  }

  count(tx: Tx, actorId: string, period: AgentPeriod): Promise<number> {
    return this.acts.count(tx, actorId, period);
  }

  /** Who acted most often. An order is far when it was placed more than `farMetres` beyond what its fix may be wrong by. */
  top(tx: Tx, period: AgentPeriod, farMetres: number, limit: number): Promise<AgentFigures[]> {
    return this.figures.top(tx, period, farMetres, limit);
  }

  /** Oldest first, page by page: as many as there are. */
  async *of(actorId: string, period: AgentPeriod, { orders = false } = {}): AsyncGenerator<AgentAct> {
    let after: AgentAct | null = null;
    for (;;) {
      const page: AgentAct[] = await this.transactions.each((tx) =>
        this.acts.list(tx, actorId, period, { limit: PAGE, after, orders }),
      );
      yield* page;
      after = page.at(-1) ?? null;
      if (page.length < PAGE) return;
    }
  }
}
