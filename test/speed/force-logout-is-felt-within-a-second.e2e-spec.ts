import { setTimeout as pause } from 'node:timers/promises';
import { soak } from '../support/counts';
import { EventReader } from '../support/event-reader';
import { TestHouse } from '../support/house';
import { type SignedIn } from '../support/signed-in';
import { needsTool } from '../support/skip';
import { type SteadyCall, SteadyCalls } from '../support/steady-calls';
import { until } from '../support/until';

const PER_SECOND = 100;
const BEFORE_MS = soak(1_000, 2_000);
const AFTER_MS = soak(2_500, 5_000);
const ROUNDS = soak(1, 3);
const FELT_MS = 1000;
const REFUSALS = {
  'force-logout': ['401 auth.session_ended', '401 shadow.session_ended'],
  suspend: ['403 account.suspended'],
} as const;

interface InTraffic {
  /** When the act was asked for: a busy portal has done it some time before its answer is there. Never positive. */
  readonly asked: number;
  readonly calls: readonly SteadyCall[];
}

needsTool('redis-server', 'scripts/install-test-tools', () =>
  describe(`While a person's devices ask two API processes ${PER_SECOND} times a second`, () => {
    let house: TestHouse;
    let admin: SignedIn;

    beforeAll(async () => {
      house = await TestHouse.open({ apis: 2, workers: 1 });
      admin = await house.signIn('admin@demo.test');
    }, 120_000);

    afterAll(() => house?.close(), 60_000);

    /** Tokens of two devices; a salesman's second one is in a store's name. */
    const tokensOf = async (login: string): Promise<string[]> => {
      const devices = await Promise.all([0, 1].map((api) => house.signIn(login, { api })));
      const [first, second] = devices as [SignedIn, SignedIn];
      if (!first.user.roles.includes('salesman')) return [first.token, second.token];
      const { body: page } = await first.get('/stores?limit=1').expect(200);
      const storeId = (page as { items: { id: string }[] }).items[0]?.id;
      const { body } = await second.post('/shadow-sessions', { storeId, reason: 'kunjungan rutin' }).expect(201);
      return [first.token, (body as { accessToken: string }).accessToken];
    };

    /** Reads and writes with each token at both processes; who is no owner, and in no store's name, only reads. */
    const callsOf = (tokens: readonly string[], shops: (token: string) => boolean): (() => Promise<Response>)[] =>
      tokens.flatMap((token) =>
        [0, 1].flatMap((api) => {
          const call = (method: string, path: string, body?: object): Promise<Response> =>
            fetch(`${house.url(api)}/api/v1${path}`, {
              method,
              headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
              body: body && JSON.stringify(body),
            });
          const reads = [() => call('GET', '/me'), () => call('GET', '/orders')];
          return shops(token) ? [...reads, () => call('PUT', '/cart', { lines: [] })] : reads;
        }),
      );

    /** Does it in the middle of the traffic; answers every call, in milliseconds since it was answered, and when it was asked for. */
    async function inTraffic(login: string, act: () => Promise<number>): Promise<InTraffic> {
      const tokens = await tokensOf(login);
      const streams = await Promise.all(
        tokens.flatMap((token) => [0, 1].map((api) => EventReader.open(house.url(api), token))),
      );
      const calls = callsOf(tokens, (token) => !login.startsWith('salesman') || token !== tokens[0]);
      const traffic = new SteadyCalls(PER_SECOND, calls);
      await pause(BEFORE_MS);
      expect(streams.filter(({ isOpen }) => isOpen)).toHaveLength(4);
      const asked = performance.now();
      expect(await act()).toBeLessThan(300);
      const at = performance.now();
      await until('the event streams end', () => streams.every(({ isOpen }) => !isOpen), { within: FELT_MS, every: 5 });
      await pause(AFTER_MS);
      const made = await traffic.stop();
      return { asked: asked - at, calls: made.map((call) => ({ ...call, startedAt: call.startedAt - at })) };
    }

    function expectOut({ asked, calls }: InTraffic, refusals: readonly string[]): void {
      const before = calls.filter(({ startedAt }) => startedAt < asked - 200);
      const after = calls.filter(({ startedAt }) => startedAt > FELT_MS);
      const felt = Math.max(...calls.filter((call) => call.status < 300).map(({ startedAt }) => startedAt));
      process.stderr.write(`  the last call that was let in began ${felt.toFixed(0)} ms after the answer\n`);
      expect(before.length).toBeGreaterThan((PER_SECOND * BEFORE_MS) / 2000);
      expect(before.filter((call) => call.status >= 400)).toEqual([]);
      expect(after.length).toBeGreaterThan((PER_SECOND * (AFTER_MS - FELT_MS)) / 2000);
      expect(after.filter(({ status, code }) => !refusals.includes(`${status} ${code}`))).toEqual([]);
    }

    const idOf = async (login: string): Promise<string> => (await house.signIn(login)).user.id;
    const administer = async (verb: string, id: string): Promise<number> =>
      (await admin.post(`/admin/users/${id}/${verb}`, { reason: 'the tablet was stolen' })).status;

    async function felt(login: string, verb: keyof typeof REFUSALS): Promise<void> {
      const id = await idOf(login);
      for (let round = 0; round < ROUNDS; round++) {
        expectOut(await inTraffic(login, () => administer(verb, id)), REFUSALS[verb]);
        if (verb === 'suspend') expect(await administer('reinstate', id)).toBe(200);
      }
    }

    const LONG = soak(60_000, 600_000);

    it.each([
      ['a forced logout of an owner', 'owner1', 'force-logout'],
      ['a suspension of an owner', 'owner2', 'suspend'],
      ['a forced logout of a salesman in a store’s name', 'salesman1', 'force-logout'],
      ['a suspension of a salesman in a store’s name', 'salesman2', 'suspend'],
    ] as const)(
      '%s lets none in that began a second later',
      (_title, name, verb) => felt(`${name}@demo.test`, verb),
      LONG,
    );

    it(
      'all of it holds with Redis stopped',
      async () => {
        await house.redis.stop();
        for (const name of ['owner3', 'salesman1']) await felt(`${name}@demo.test`, 'force-logout');
        for (const name of ['owner4', 'salesman2']) await felt(`${name}@demo.test`, 'suspend');
      },
      4 * LONG,
    );
  }),
);
