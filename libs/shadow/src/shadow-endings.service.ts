import { Injectable } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { Clock, type Ctx } from '@jembatan/kernel';
import { Announcements, type Tx } from '@jembatan/platform';
import { actorIn, SHADOW_CHANGED, type ShadowEnd, type ShadowSession } from './shadow-session';
import { ShadowSessionRepository } from './shadow-session.repository';

@Injectable()
export class ShadowEndings {
  constructor(
    private readonly sessions: ShadowSessionRepository,
    private readonly audit: Audit,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  /** Ends a session in the caller's transaction, which must then call {@link tell}. One that is over stays as it was. */
  async end(tx: Tx, ctx: Ctx, session: ShadowSession, reason: ShadowEnd): Promise<void> {
    if (!(await this.sessions.end(tx, session.id, reason, this.clock.now()))) return;
    // An admin who ends it does so in the own name.
    const actor = reason === 'ended_by_admin' ? ctx.actor : actorIn(session);
    await this.audit.record(
      tx,
      { ...ctx, actor },
      {
        action: 'shadow_session.ended',
        object: { type: 'shadow_session', id: session.id },
        details: { reason, storeId: session.storeId, personId: session.personId },
      },
    );
  }

  /** Tells every process, after the commit. */
  async tell(sessionId: string): Promise<void> {
    await this.announcements.announce(SHADOW_CHANGED, { sessionId });
  }
}
