import { Injectable } from '@nestjs/common';
import { followSuspension, People } from '@jembatan/identity';
import { Clock, type Ctx } from '@jembatan/kernel';
import { OrderHolding } from '@jembatan/ordering';
import { HandlesJob, type JobHandler, Jobs, Transactions } from '@jembatan/platform';
import { ShadowSessions } from '@jembatan/shadow';

interface Payload {
  readonly personId: string;
  readonly reason: string;
  /** The second look, for what was being placed while the account was suspended. */
  readonly again?: boolean;
}

/** Longer than a request that began before the suspension can take. */
const SECOND_LOOK_MS = 15_000;

@Injectable()
@HandlesJob(followSuspension)
export class FollowSuspensionHandler implements JobHandler<Payload> {
  constructor(
    private readonly people: People,
    private readonly holding: OrderHolding,
    private readonly shadow: ShadowSessions,
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async handle(ctx: Ctx, { personId, reason, again }: Payload, signal: AbortSignal): Promise<void> {
    if ((await this.people.get(ctx, personId)).state !== 'SUSPENDED') return;
    await this.shadow.endAllOf(ctx, personId);
    await this.holding.holdOf(ctx, personId, reason, signal);
    if (again) return;
    const runAt = new Date(this.clock.now().getTime() + SECOND_LOOK_MS);
    const key = `${followSuspension.name}:${personId}`;
    await this.transactions.each((tx) =>
      this.jobs.add(tx, ctx, followSuspension, { personId, reason, again: true }, { key, runAt }),
    );
  }
}
