import { Injectable } from '@nestjs/common';
import { Clock, type Ctx, Ids } from '@jembatan/kernel';
import { type Tx } from '@jembatan/platform';
import { digestOf } from './canonical-json';
import { type Act } from './impersonation';
import { ImpersonationRepository } from './impersonation.repository';
import { distanceBetween } from './impersonation.rules';
import { digestsOf, personalOf } from './personal';
import { PlaceByIp } from './place-by-ip.service';

const SALT_BYTES = 16;

@Injectable()
export class Impersonations {
  constructor(
    private readonly records: ImpersonationRepository,
    private readonly places: PlaceByIp,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Writes `[AUDIT_IMPERSONATION]`: what is done, read or refused in a shadow session, in one statement of the caller's
   * transaction. Without the record nothing is done, and nothing is read.
   * @throws Error outside a shadow session.
   */
  async record(tx: Tx, { actor, requestId, origin }: Ctx, act: Act): Promise<void> {
    const { onBehalfOf } = actor;
    if (!onBehalfOf) throw new Error(`${act.action} is not done in a shadow session`);
    const { salesman, store, sessionId, storeId, reason } = onBehalfOf;
    const salts = { network: this.ids.secret(SALT_BYTES), position: this.ids.secret(SALT_BYTES) };
    const personal = personalOf({ origin, place: this.places.find(origin?.ip ?? null), salts });
    const { action, object, details = {}, outcome = 'done', code = null, claimed = false } = act;
    const record = {
      id: this.ids.next(),
      at: this.clock.now(),
      session: { id: sessionId, reason },
      actor: { id: actor.id, ...salesman },
      store: { id: storeId, ...store },
      ...{ action, object, details, outcome, code, claimed, requestId },
      contentsHash: act.contentsHash ?? digestOf(details),
      deviceTime: act.deviceTime ?? origin?.deviceTime ?? null,
      distance: origin?.position && store.location ? distanceBetween(origin.position, store.location) : null,
      digests: digestsOf(personal),
    };
    await this.records.insert(tx, record, personal);
  }
}
