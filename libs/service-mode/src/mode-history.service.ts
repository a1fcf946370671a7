import { Injectable } from '@nestjs/common';
import { type Ctx, type Page } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { type ModeHistoryChange, type ModeHistoryQuery } from './mode-history';
import { ModeHistoryRepository } from './mode-history.repository';
import { type ErpFunction, type Mode } from './service-mode';
import { modeOf } from './service-mode.states';

/** Who changed mode and flags, when, why and until when. */
@Injectable()
export class ModeHistory {
  constructor(
    private readonly transactions: Transactions,
    private readonly changes: ModeHistoryRepository,
  ) {}

  /** How each function stood at an instant. */
  async at(instant: Date): Promise<Readonly<Record<ErpFunction, Mode>>> {
    const states = await this.transactions.each((tx) => this.changes.statesAt(tx, instant));
    const modes = states.map(({ function: name, state }) => [name, modeOf(state)] as const);
    return { credit: 'normal', stock: 'normal', prices: 'normal', orders: 'normal', ...Object.fromEntries(modes) };
  }

  /** Newest first. */
  async list(_ctx: Ctx, query: ModeHistoryQuery): Promise<Page<ModeHistoryChange>> {
    const found = await this.transactions.each((tx) => this.changes.list(tx, query));
    const items = found.slice(0, query.limit);
    return { items, nextCursor: found.length > query.limit ? (items.at(-1)?.id ?? null) : null };
  }
}
