import { randomUUID } from 'node:crypto';
import { freshDatabase, type TestDatabase } from '../support/database';
import { GROSS, line, type OrderDesk } from '../support/order-desk';
import { ShadowDesk } from '../support/shadow-desk';

const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString();

describe('An owner’s consent', () => {
  let database: TestDatabase;
  let house: ShadowDesk;
  let desk: OrderDesk;

  beforeAll(async () => {
    database = await freshDatabase();
    house = await ShadowDesk.open(database.url);
    desk = house.desk;
  }, 60_000);

  afterAll(async () => {
    await house.api.close();
    await database.drop();
  });

  const path = (): string => `/stores/${desk.store}/consents`;

  it('is, until the owner decides, the distributor’s policy: every salesman of the territory', async () => {
    const { body } = await desk.get(path(), desk.owner.token).expect(200);
    expect(body).toMatchObject({ decidedBy: 'policy', consents: [], policy: { allowed: true, maxAmount: null } });
  });

  it('says who, for which acts, up to which order value and until when', async () => {
    const consent = { salesmanId: house.salesman.id, acts: ['order:place'], maxAmount: 2 * GROSS, until: tomorrow() };
    await house.consent(consent);
    const { body } = await desk.get(path(), desk.owner.token).expect(200);
    expect(body).toMatchObject({
      decidedBy: 'owner',
      consents: [{ ...consent, maxAmount: { amount: 2 * GROSS, currency: 'IDR' } }],
    });
    const { accessToken: token } = await house.session();
    await desk.place({ lines: [line('A-0', 2)] }, { token }).expect(201);
    const dear = await desk.place({ lines: [line('A-0', 3)] }, { token }).expect(422);
    expect(dear.body.code).toBe('shadow.amount_exceeded');
    const other = await desk.post('/orders/quote', { lines: [line()] }, token).expect(403);
    expect(other.body.code).toBe('shadow.act_not_allowed');
    const stranger = await house.hire('consent-other', [desk.store]);
    expect((await house.ask({}, stranger.token).expect(403)).body.code).toBe('shadow.no_consent');
  });

  it('that has expired opens nothing', async () => {
    await house.consent({ until: new Date(Date.now() - 1000).toISOString() });
    expect((await house.ask().expect(403)).body.code).toBe('shadow.consent_expired');
  });

  it('that is revoked opens nothing, and the policy does not come back by itself', async () => {
    await house.consent({});
    await house.session();
    await house.delete(path(), desk.owner.token).expect(204);
    expect((await house.ask().expect(403)).body.code).toBe('shadow.no_consent');
    await house.consentByPolicy();
    await house.session();
  });

  it('is the owner’s own: for one store, and never a salesman’s or an admin’s', async () => {
    const { owner } = await desk.shop('C2');
    await house.put(path(), { decidedBy: 'policy' }, owner.token).expect(404);
    await desk.get(path(), owner.token).expect(404);
    await house.delete(path(), owner.token).expect(404);
    await house.put(path(), { decidedBy: 'policy' }, house.salesman.token).expect(403);
    await house.put(path(), { decidedBy: 'policy' }, desk.admin.token).expect(403);
  });

  it('is for salesmen that exist', async () => {
    for (const salesmanId of [randomUUID(), desk.admin.id]) {
      const body = { decidedBy: 'owner', consents: [{ salesmanId }] };
      expect((await house.put(path(), body, desk.owner.token).expect(422)).body.code).toBe('consent.salesman_unknown');
    }
  });

  it('is on record with all that it says', async () => {
    const [last] = await desk.sql<{ actor_id: string; details: unknown }>(
      `select actor_id, details from audit_record where action = 'consent.decided' order by id desc limit 1`,
    );
    expect(last).toEqual({ actor_id: desk.owner.id, details: { decidedBy: 'policy', consents: [] } });
  });

  it('does not hold without the policy: an admin changes that with a reason, and nobody else', async () => {
    const change = {
      allowed: true,
      maxAmount: GROSS,
      acts: ['order:place'],
      until: tomorrow(),
      reason: 'kebijakan baru',
    };
    for (const token of [desk.owner.token, house.salesman.token])
      await house.put('/admin/shadow-policy', change, token).expect(403);
    await house.put('/admin/shadow-policy', change, desk.admin.token).expect(200);
    const { body } = await desk.get('/admin/shadow-policy', desk.admin.token).expect(200);
    expect(body).toMatchObject({ allowed: true, acts: ['order:place'], maxAmount: { amount: GROSS } });
    const { accessToken: token } = await house.session();
    expect((await desk.place({ lines: [line('A-0', 2)] }, { token }).expect(422)).body.code).toBe(
      'shadow.amount_exceeded',
    );
    const off = { allowed: false, reason: 'tutup' };
    await house.put('/admin/shadow-policy', off, desk.admin.token).expect(200);
    expect((await house.ask().expect(403)).body.code).toBe('shadow.no_consent');
    await house.put('/admin/shadow-policy', { allowed: true, reason: 'buka' }, desk.admin.token).expect(200);
    const recorded = await desk.sql<{ details: { before: object; after: object; reason: string } }>(
      `select details from audit_record where action = 'shadow_policy.changed' order by id`,
    );
    expect(recorded.map(({ details }) => details.reason)).toEqual(['kebijakan baru', 'tutup', 'buka']);
    expect(recorded[1]?.details).toMatchObject({ before: { allowed: true }, after: { allowed: false } });
  });

  it('goes with how the owner wants to be told: by what there is, and by one channel at least', async () => {
    const preferences = `/stores/${desk.store}/notice-preferences`;
    const { body } = await desk.get(preferences, desk.owner.token).expect(200);
    expect(body).toEqual({ email: true, sms: false, address: 'owner@example.com', phone: null });
    await house.put(preferences, { email: false, sms: false }, desk.owner.token).expect(400);
    await desk.sql(`update person set phone = '+6281234567891' where id = $1`, [desk.owner.id]);
    const chosen = await house.put(preferences, { email: false, sms: true }, desk.owner.token).expect(200);
    expect(chosen.body).toMatchObject({ email: false, sms: true, phone: '+6281234567891' });
    await house.put(preferences, { email: true, sms: true }, house.salesman.token).expect(403);
  });
});
