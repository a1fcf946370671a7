import { randomUUID } from 'node:crypto';
import { SmsGateway } from '../../libs/notices/src/sms.port';
import { type BootedApi, bootApi } from '../support/app';
import { freshDatabase, type TestDatabase } from '../support/database';
import { type SmsBehaviour, SmsGatewayFake } from '../support/sms-gateway';

const settings = { SMS_USER: 'AC123', SMS_SECRET: 'very-secret', SMS_SENDER: 'JEMBATAN' };
const text = 'Halo Toko & Co = 100%, Salesman "Sari" -Jembatan';

const EXPECTED = {
  zenziva: { path: '/reguler/api/sendsms/', to: '081234567890', from: null, credentials: 'AC123:very-secret' },
  infobip: { path: '/sms/3/messages', to: '6281234567890', from: 'JEMBATAN', credentials: 'App very-secret' },
  twilio: {
    path: '/2010-04-01/Accounts/AC123/Messages.json',
    to: '+6281234567890',
    from: 'JEMBATAN',
    credentials: 'AC123:very-secret',
  },
  vonage: { path: '/sms/json', to: '6281234567890', from: 'JEMBATAN', credentials: 'AC123:very-secret' },
} as const;

const providerIds = { zenziva: '88', infobip: 'ib-1', twilio: 'SM1', vonage: 'vo-1' };

describe.each(['zenziva', 'infobip', 'twilio', 'vonage'] as const)('The SMS gateway %s', (provider) => {
  const fake = new SmsGatewayFake(provider);
  let database: TestDatabase;
  let api: BootedApi;
  let gateway: SmsGateway;

  beforeAll(async () => {
    database = await freshDatabase();
    const SMS_URL = await fake.start();
    api = await bootApi({
      databaseUrl: database.url,
      env: { ...settings, SMS_PROVIDER: provider, SMS_URL, SMS_TIMEOUT_MS: 300 },
    });
    gateway = api.app.get(SmsGateway, { strict: false });
  });

  afterAll(async () => {
    await api?.close();
    await fake.stop();
    await database?.drop();
  });

  const send = (behaviour: SmsBehaviour, to = '+6281234567890', ref = randomUUID()) => {
    fake.behaviour = behaviour;
    return gateway.send({ to, text, ref });
  };

  it('gets the message, the number and the reference as its manual asks for', async () => {
    const ref = randomUUID();
    expect(await send('answer', undefined, ref)).toEqual({ kind: 'accepted', providerId: providerIds[provider] });
    expect(fake.received.at(-1)).toEqual({ ...EXPECTED[provider], text, ref });
  });

  it('that refuses is believed, and its words carry no secret', async () => {
    const answer = await send('refuse');
    expect(answer).toMatchObject({ kind: 'rejected', retryable: false });
    expect(JSON.stringify(answer)).not.toContain('very-secret');
  });

  it('that is busy is asked again', async () => {
    expect(await send('busy')).toMatchObject({ kind: 'rejected', retryable: true });
  });

  it.each(['hang', 'drop', 'garbage', 'error'] as const)(
    'that took the message and %ss leaves it open',
    async (how) => {
      const before = fake.received.length;
      expect((await send(how)).kind).toBe('ambiguous');
      expect(fake.received).toHaveLength(before + 1);
    },
  );

  it('is not followed to another host', async () => {
    expect(await send('redirect')).toMatchObject({ kind: 'rejected', code: expect.stringContaining('302') });
  });

  it.each(['081234567890', '+62', '+62812\r\nX: y', 'budi@toko.id'])('is never given %j for a number', async (to) => {
    const before = fake.received.length;
    expect(await send('answer', to)).toMatchObject({ kind: 'rejected', retryable: false });
    expect(fake.received).toHaveLength(before);
  });

  it('that is away is asked again', async () => {
    await fake.stop();
    const answer = await send('answer');
    expect(answer).toEqual({ kind: 'rejected', code: 'ECONNREFUSED', retryable: true });
  });
});
