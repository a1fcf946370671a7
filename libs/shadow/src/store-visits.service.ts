import { Injectable } from '@nestjs/common';
import { Clock, type Ctx, type Page } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { mustOwn } from './consents.service';
import { type ShadowSession } from './shadow-session';
import { ShadowSessionRepository } from './shadow-session.repository';

/** A session as the owner of the store sees it. */
export interface StoreVisit {
  readonly session: ShadowSession;
  /** When it was over: ended, or its term had passed. Null while it goes on. */
  readonly endedAt: Date | null;
}

/** Who acts, and who acted, in a store's name. */
@Injectable()
export class StoreVisits {
  constructor(
    private readonly sessions: ShadowSessionRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Newest first. @throws DomainError `store.not_found` for somebody else's store */
  async list(
    ctx: Ctx,
    storeId: string,
    { limit, cursor }: { limit: number; cursor: string | null },
  ): Promise<Page<StoreVisit>> {
    mustOwn(ctx, storeId);
    const now = this.clock.now();
    const found = await this.transactions.each((tx) => this.sessions.listOfStore(tx, storeId, limit + 1, cursor));
    const page = found.slice(0, limit);
    return {
      items: page.map((session) => ({ session, endedAt: endOf(session, now) })),
      nextCursor: found.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  }
}

const endOf = ({ endedAt, expiresAt }: ShadowSession, now: Date): Date | null =>
  endedAt ?? (expiresAt <= now ? expiresAt : null);
