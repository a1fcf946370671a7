import { systemCtx } from '@jembatan/kernel';
import { type Environment, Transactions } from '@jembatan/platform';
import { Territories } from '@jembatan/stores';
import { type Test } from 'supertest';
import { type BootedApi } from './app';
import { type Body, OrderDesk } from './order-desk';
import { enter } from './shop';

export interface OpenedSession {
  readonly id: string;
  readonly accessToken: string;
  readonly expiresAt: string;
}

export interface RecordRow {
  readonly action: string;
  readonly outcome: string;
  readonly code: string | null;
  readonly object_type: string;
  readonly object_id: string;
  readonly claimed: boolean;
  readonly session_id: string;
  readonly device_time: Date | null;
  readonly distance: number | null;
  readonly contents_hash: string;
}

/** An order desk with a salesman whose territory is the desk's store. */
export class ShadowDesk {
  salesman: { id: string; token: string };

  private constructor(readonly desk: OrderDesk) {}

  static async open(databaseUrl: string, env: Partial<Environment> = {}): Promise<ShadowDesk> {
    const house = new ShadowDesk(await OrderDesk.open(databaseUrl, env));
    house.salesman = await house.hire('salesman', [house.desk.store]);
    return house;
  }

  get api(): BootedApi {
    return this.desk.api;
  }

  /** A salesman with this territory. */
  async hire(login: string, storeIds: readonly string[]): Promise<{ id: string; token: string }> {
    const salesman = await enter(this.api.app, login, ['salesman']);
    await this.serve(salesman.id, storeIds);
    return salesman;
  }

  async serve(salesmanId: string, storeIds: readonly string[]): Promise<void> {
    const territories = this.api.app.get(Territories, { strict: false });
    await this.api.app.get(Transactions).run((tx) => territories.assign(tx, systemCtx('test'), salesmanId, storeIds));
  }

  ask(body: Body = {}, token = this.salesman.token): Test {
    return this.desk.post('/shadow-sessions', { storeId: this.desk.store, reason: 'kunjungan rutin', ...body }, token);
  }

  /** A session of the desk's store, opened. */
  async session(body: Body = {}, token = this.salesman.token): Promise<OpenedSession> {
    const answer = await this.ask(body, token);
    if (answer.status !== 201) throw new Error(`No session was opened: ${answer.status} ${answer.text}`);
    return answer.body as OpenedSession;
  }

  put(path: string, body: Body, token: string): Test {
    return this.api.http.put(`/api/v1${path}`).set('authorization', `Bearer ${token}`).send(body);
  }

  delete(path: string, token: string): Test {
    return this.api.http.delete(`/api/v1${path}`).set('authorization', `Bearer ${token}`);
  }

  /** What the owner of the desk's store consents to. */
  async consent(...consents: Body[]): Promise<void> {
    const path = `/stores/${this.desk.store}/consents`;
    await this.put(path, { decidedBy: 'owner', consents }, this.desk.owner.token).expect(200);
  }

  async consentByPolicy(): Promise<void> {
    const path = `/stores/${this.desk.store}/consents`;
    await this.put(path, { decidedBy: 'policy' }, this.desk.owner.token).expect(200);
  }

  /** What was recorded of a session, in order. */
  records(sessionId: string): Promise<RecordRow[]> {
    return this.desk.sql<RecordRow>(
      `select action, outcome, code, object_type, object_id, claimed, session_id, device_time, distance, contents_hash
         from impersonation where session_id = $1 order by id`,
      [sessionId],
    );
  }
}
