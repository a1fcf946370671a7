import { createHmac, randomUUID } from 'node:crypto';
import { JwtService } from '@nestjs/jwt';
import { Clock } from '@jembatan/kernel';
import { type Test } from 'supertest';
import { freshDatabase, type TestDatabase } from '../support/database';
import { line, type OrderDesk } from '../support/order-desk';
import { type OpenedSession, ShadowDesk } from '../support/shadow-desk';

type Claims = Record<string, unknown>;

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function signed(claims: Claims, key: string, header: Claims = { alg: 'HS256', typ: 'shadow+jwt' }): string {
  const body = `${part(header)}.${part(claims)}`;
  return `${body}.${createHmac('sha256', key).update(body).digest('base64url')}`;
}

describe('A shadow token', () => {
  const jwt = new JwtService();
  let database: TestDatabase;
  let house: ShadowDesk;
  let desk: OrderDesk;
  let secret: string;
  let opened: OpenedSession;
  let claims: Claims;

  beforeAll(async () => {
    database = await freshDatabase();
    house = await ShadowDesk.open(database.url);
    desk = house.desk;
    secret = house.api.config.JWT_SECRET;
    opened = await house.session();
    claims = jwt.decode<Claims>(opened.accessToken);
  }, 60_000);

  afterAll(async () => {
    await house.api.close();
    await database.drop();
  });

  const cart = (token: string): Test => desk.get('/cart', token);

  it('names the store as its subject and the salesman as the actor, by RFC 8693', () => {
    expect(claims).toMatchObject({
      sub: `store:${desk.store}`,
      act: { sub: house.salesman.id },
      sid: opened.id,
      iss: 'jembatan',
      aud: 'jembatan-shadow',
    });
    expect(claims.exp).toBe(Math.floor(new Date(opened.expiresAt).getTime() / 1000));
  });

  it('made by the test as the portal makes it is believed: so what follows fails for its one fault', async () => {
    await cart(signed(claims, secret)).expect(200);
  });

  it('is not believed without a signature, by another key, or with a byte changed', async () => {
    const body = `${part({ alg: 'none', typ: 'shadow+jwt' })}.${part(claims)}`;
    const [head = '', middle = '', tail = ''] = opened.accessToken.split('.');
    const widened = part({ ...claims, exp: Number(claims.exp) + 3600 });
    for (const token of [
      `${body}.`,
      `${body}.${tail}`,
      signed(claims, 'another-key-of-at-least-32-characters'),
      signed(claims, secret, { alg: 'HS512', typ: 'shadow+jwt' }),
      `${head}.${widened}.${tail}`,
      `${head}.${middle}.${tail.slice(0, -2)}AA`,
    ])
      expect((await cart(token).expect(401)).body.code).toBe('auth.token_invalid');
  });

  // Whoever could sign these has the key; the portal still holds each claim to the session as it is written.
  it('with another store, another actor or another session in it opens nothing, even signed with the key', async () => {
    const foreign = await desk.shop('T2');
    const other = await house.hire('token-other', [desk.store, foreign.store]);
    const theirs = await house.session({ storeId: foreign.store }, other.token);
    for (const changed of [
      { sub: `store:${foreign.store}` },
      { act: { sub: other.id } },
      { sid: theirs.id },
      { sid: randomUUID() },
      { sid: theirs.id, sub: `store:${foreign.store}` },
    ])
      expect((await cart(signed({ ...claims, ...changed }, secret)).expect(401)).body.code).toBe(
        'shadow.session_ended',
      );
  });

  it('of a strange shape is no token', async () => {
    for (const changed of [
      { sub: desk.store },
      { sub: 'store:*' },
      { sub: ['store'] },
      { act: undefined },
      { act: house.salesman.id },
      { act: { sub: [house.salesman.id] } },
      { sid: undefined },
      { aud: ['jembatan-shadow', 'jembatan-api'] },
      { aud: 'jembatan-api' },
      { aud: 'other' },
      { iss: 'other' },
      { exp: undefined },
    ])
      expect((await cart(signed({ ...claims, ...changed }, secret)).expect(401)).body.code).toBe('auth.token_invalid');
  });

  it('cannot pass for a token of the sign-in, nor one of the sign-in for it', async () => {
    const person = jwt.decode<Claims>(house.salesman.token);
    for (const forged of [
      { ...claims, aud: person.aud },
      { ...claims, aud: person.aud, sub: house.salesman.id },
      { ...person, aud: claims.aud },
      { ...person, aud: claims.aud, act: claims.act },
      { ...person, act: claims.act },
      { ...person, sub: claims.sub },
    ])
      expect((await cart(signed(forged, secret)).expect(401)).body.code).toBe('auth.token_invalid');
    // The session of the one kind is none of the other.
    const crossed = { ...claims, sid: person.sid };
    expect((await cart(signed(crossed, secret)).expect(401)).body.code).toBe('shadow.session_ended');
    const back = { ...person, sid: opened.id };
    expect((await cart(signed(back, secret)).expect(401)).body.code).toBe('auth.session_ended');
  });

  it('is over when it is', async () => {
    const past = Math.floor(Date.now() / 1000) - 1;
    expect((await cart(signed({ ...claims, exp: past }, secret)).expect(401)).body.code).toBe('auth.token_expired');
  });

  it('with a later end than the session’s does not outlive the session', async () => {
    const { id, accessToken } = await house.session();
    await desk.sql(`update shadow_session set expires_at = now() - interval '1 second' where id = $1`, [id]);
    const later = signed({ ...jwt.decode<Claims>(accessToken), exp: Number(claims.exp) + 3600 }, secret);
    expect((await cart(later).expect(401)).body.code).toBe('shadow.session_ended');
  });

  it('opens no other store by a path, a query or a body', async () => {
    const foreign = await desk.shop('T3');
    const order = await desk.place({ lines: [line()] }, { token: foreign.owner.token }).expect(201);
    const { accessToken: token } = opened;
    await desk.get(`/cart?storeId=${foreign.store}`, token).expect(404);
    await desk.get(`/stores/${foreign.store}/consents`, token).expect(404);
    await desk.get(`/stores/${foreign.store}/notice-preferences`, token).expect(404);
    await desk.get(`/orders/${order.body.id}`, token).expect(404);
    await desk.post(`/orders/${order.body.id}/cancel`, { reason: 'x' }, token).expect(404);
    await desk.post('/cart/reorder', { orderId: order.body.id }, token).expect(404);
    const { body } = await desk.get(`/orders?storeId=${foreign.store}`, token).expect(200);
    expect(body.items).toEqual([]);
  });

  it('is not made wider by the refresh token of the salesman, nor refreshed by one', async () => {
    const answer = await house.api.http
      .post('/api/v1/auth/refresh')
      .set('x-client', 'api')
      .set('authorization', `Bearer ${opened.accessToken}`)
      .send({});
    expect([answer.status, answer.body.code]).toEqual([401, 'auth.required']);
  });

  it('is good by the clock of the portal, not of the device', () => {
    const { iat, exp } = jwt.decode<{ iat: number; exp: number }>(opened.accessToken);
    const now = house.api.app.get(Clock).now().getTime() / 1000;
    expect(Math.abs(iat - now)).toBeLessThan(60);
    expect(exp - iat).toBeLessThanOrEqual(house.api.config.SHADOW_SESSION_TTL);
  });
});
