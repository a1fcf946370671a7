import { Accounts } from '@jembatan/identity';
import { type Actor, systemCtx } from '@jembatan/kernel';
import { ShadowSessions } from '@jembatan/shadow';
import { type Test } from 'supertest';
import { type BootedApi } from '../support/app';
import { freshDatabase, type TestDatabase } from '../support/database';
import { EventReader } from '../support/event-reader';
import { line, type OrderDesk } from '../support/order-desk';
import { freshRedis } from '../support/redis';
import { type OpenedSession, ShadowDesk } from '../support/shadow-desk';
import { needsTool } from '../support/skip';
import { until } from '../support/until';

const SECOND = 1000;

/** Two processes. Of a territory nothing is announced at all: it is found out by asking. */
function rightsEnd(withRedis: boolean): void {
  let redis: Awaited<ReturnType<typeof freshRedis>> | undefined;
  let database: TestDatabase;
  let house: ShadowDesk;
  let desk: OrderDesk;
  let other: BootedApi;
  let url: string;

  beforeAll(async () => {
    database = await freshDatabase();
    redis = withRedis ? await freshRedis() : undefined;
    house = await ShadowDesk.open(database.url, { REDIS_URL: redis?.url });
    desk = house.desk;
    other = await desk.boot(database.url, { REDIS_URL: redis?.url });
    await other.app.listen(0);
    url = await other.app.getUrl();
    await redis?.stop();
  }, 60_000);

  afterAll(async () => {
    await other.close();
    await house.api.close();
    await database.drop();
  });

  const there = (token: string): Test =>
    other.http.get('/api/v1/catalog/products?limit=1').set('authorization', `Bearer ${token}`);

  /** A salesman with a session that is in use at both processes. */
  async function atWork(login: string): Promise<{ id: string; token: string; session: OpenedSession }> {
    const salesman = await house.hire(login, [desk.store]);
    const session = await house.session({}, salesman.token);
    await there(session.accessToken).expect(200);
    await desk.get('/cart', session.accessToken).expect(200);
    return { ...salesman, session };
  }

  /** Within a second no call of the session succeeds at the other process, and it stays so. */
  async function endsThere(token: string, code: string): Promise<void> {
    const since = performance.now();
    let answer = await there(token);
    while (answer.status === 200 && performance.now() - since < SECOND) answer = await there(token);
    answer = await there(token);
    expect([answer.status, answer.body.code]).toEqual([code === 'shadow.session_ended' ? 401 : 403, code]);
  }

  const as = (actor: Partial<Actor>) => ({
    ...systemCtx('test'),
    actor: { id: desk.admin.id, roles: ['admin' as const], storeIds: [], ...actor },
  });

  it('ends with the salesman’s session of the sign-in', async () => {
    const { id, session } = await atWork('forced-out');
    await house.api.app.get(Accounts, { strict: false }).forceLogout(as({}), id, 'uji coba');
    await endsThere(session.accessToken, 'shadow.session_ended');
  });

  it('ends with a suspension, and does not come back with the reinstatement', async () => {
    const { id, session } = await atWork('suspended');
    const accounts = house.api.app.get(Accounts, { strict: false });
    await accounts.suspend(as({}), id, 'uji coba');
    await endsThere(session.accessToken, 'account.suspended');
    await accounts.reinstate(as({}), id, 'uji coba');
    await endsThere(session.accessToken, 'shadow.session_ended');
  });

  it('ends with the territory, and does not come back with it', async () => {
    const { id, session } = await atWork('moved');
    await house.serve(id, []);
    await endsThere(session.accessToken, 'shadow.no_territory');
    await house.serve(id, [desk.store]);
    await endsThere(session.accessToken, 'shadow.session_ended');
  });

  it('ends with the owner’s consent, also for the order that is being placed', async () => {
    const { session } = await atWork('revoked');
    await house.delete(`/stores/${desk.store}/consents`, desk.owner.token).expect(204);
    const { status, body } = await desk.place({ lines: [line()] }, { token: session.accessToken });
    expect([status, body.code]).toEqual([403, 'shadow.no_consent']);
    await endsThere(session.accessToken, 'shadow.no_consent');
    await house.consentByPolicy();
    await endsThere(session.accessToken, 'shadow.session_ended');
  });

  it('ends with the policy where it held by that', async () => {
    const { session } = await atWork('policy');
    const change = (allowed: boolean): Test =>
      house.put('/admin/shadow-policy', { allowed, reason: 'uji coba' }, desk.admin.token).expect(200);
    await change(false);
    await endsThere(session.accessToken, 'shadow.no_consent');
    await change(true);
  });

  it('ends when the salesman or an admin ends the session', async () => {
    const own = await atWork('ends');
    await house.delete(`/shadow-sessions/${own.session.id}`, own.token).expect(204);
    await endsThere(own.session.accessToken, 'shadow.session_ended');
    const ended = await atWork('is-ended');
    await house.delete(`/shadow-sessions/${ended.session.id}`, desk.admin.token).expect(204);
    await endsThere(ended.session.accessToken, 'shadow.session_ended');
    const late = { id: ended.session.id, startedAt: new Date().toISOString() };
    expect((await house.ask(late, ended.token).expect(409)).body.code).toBe('shadow.session_ended');
  });

  it('leaves on record that the session ended, and each try after it', async () => {
    const { id, session } = await atWork('tries-on');
    await house.serve(id, []);
    await endsThere(session.accessToken, 'shadow.no_territory');
    await there(session.accessToken).expect(403);
    const acts = await house.records(session.id);
    const last = acts.map(({ action, outcome, code }) => [action, outcome, code]);
    expect(last).toContainEqual(['shadow_session.ended', 'done', null]);
    expect(last).toContainEqual(['catalog.page', 'refused', 'shadow.no_territory']);
    expect(last.at(-1)).toEqual(['catalog.page', 'refused', 'shadow.no_territory']);
  });

  it('is seen on an event stream: what the store sees, until it ends', async () => {
    const { session } = await atWork('listens');
    const reader = await EventReader.open(url, session.accessToken);
    await reader.next('service-mode');
    const placed = await desk.place().expect(201);
    await reader.next('order', ({ data }) => data.orderId === placed.body.id);
    await house.delete(`/shadow-sessions/${session.id}`, desk.admin.token).expect(204);
    const since = performance.now();
    await until('the end of the stream', () => !reader.isOpen);
    expect(performance.now() - since).toBeLessThan(2 * SECOND);
  });

  it('ends as a row, too, for who is suspended: once, and on record', async () => {
    const { id, session } = await atWork('swept');
    const ctx = systemCtx('test');
    const sessions = house.api.app.get(ShadowSessions, { strict: false });
    await Promise.all([sessions.endAllOf(ctx, id), sessions.endAllOf(ctx, id)]);
    const [row] = await desk.sql<{ ended_for: string }>('select ended_for from shadow_session where id = $1', [
      session.id,
    ]);
    expect(row?.ended_for).toBe('account.suspended');
    const endings = (await house.records(session.id)).filter(({ action }) => action === 'shadow_session.ended');
    expect(endings).toHaveLength(1);
  });
}

describe('The right to act for a store, without Redis', () => rightsEnd(false));
needsTool('redis-server', 'scripts/install-test-tools', () =>
  describe('The right to act for a store, after Redis was stopped', () => rightsEnd(true)),
);
