import { Injectable } from '@nestjs/common';
import { Clock } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { SessionRepository } from './session.repository';

@Injectable()
export class SessionSweep {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Removes sessions, tokens and links that are over; the audit keeps what happened in them. */
  sweep(): Promise<void> {
    return this.transactions.run((tx) => this.sessions.removeEnded(tx, this.clock.now()));
  }
}
