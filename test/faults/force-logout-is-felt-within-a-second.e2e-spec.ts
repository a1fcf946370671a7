import { setTimeout as pause } from 'node:timers/promises';
import { soak } from '../support/counts';
import { EventReader } from '../support/event-reader';
import { TestHouse } from '../support/house';
import { type SignedIn } from '../support/signed-in';
import { needsTool } from '../support/skip';
import { type SteadyCall, SteadyCalls } from '../support/steady-calls';
import { until } from '../support/until';

const PER_SECOND = 100;
const BEFORE_MS = soak(1_000, 5_000);
const AFTER_MS = soak(2_500, 10_000);
const ROUNDS = soak(1, 10);
const FELT_MS = 1000;

needsTool('redis-server', 'scripts/install-test-tools', () =>
  describe(`While a person's devices ask two API processes ${PER_SECOND} times a second`, () => {
    let house: TestHouse;
    let admin: SignedIn;

    beforeAll(async () => {
      house = await TestHouse.open({ apis: 2, workers: 1 });
      admin = await house.signIn('admin@demo.test');
    }, 120_000);

    afterAll(() => house?.close(), 60_000);

    /** Reads and writes with two devices' tokens, each at both processes. */
    const devicesOf = async (login: string): Promise<(() => Promise<Response>)[]> => {
      const devices = await Promise.all([0, 1].map((api) => house.signIn(login, { api })));
      return devices.flatMap(({ token }) =>
        [0, 1].flatMap((api) => {
          const call = (method: string, path: string, body?: object): Promise<Response> =>
            fetch(`${house.url(api)}/api/v1${path}`, {
              method,
              headers: {
                authorization: `Bearer ${token}`,
                ...(body ? { 'content-type': 'application/json' } : {}),
              },
              body: body && JSON.stringify(body),
            });
          return [() => call('GET', '/me'), () => call('GET', '/orders'), () => call('PUT', '/cart', { lines: [] })];
        }),
      );
    };

    const streamsOf = async (login: string): Promise<EventReader[]> => {
      const { token } = await house.signIn(login);
      return Promise.all([0, 1].map((api) => EventReader.open(house.url(api), token)));
    };

    /** Does it in the middle of the traffic; answers when it was answered, and every call. */
    async function inTraffic(login: string, act: () => Promise<number>): Promise<readonly SteadyCall[]> {
      const [calls, streams] = [await devicesOf(login), await streamsOf(login)];
      const traffic = new SteadyCalls(PER_SECOND, calls);
      await pause(BEFORE_MS);
      expect(streams.map(({ isOpen }) => isOpen)).toEqual([true, true]);
      expect(await act()).toBeLessThan(300);
      const at = performance.now();
      await until('the event streams end', () => streams.every(({ isOpen }) => !isOpen), { within: FELT_MS, every: 5 });
      await pause(AFTER_MS);
      const made = await traffic.stop();
      return made.map((call) => ({ ...call, startedAt: call.startedAt - at }));
    }

    function expectOut(calls: readonly SteadyCall[], status: number, code: string): void {
      const before = calls.filter(({ startedAt }) => startedAt < -200);
      const after = calls.filter(({ startedAt }) => startedAt > FELT_MS);
      const felt = Math.max(...calls.filter((call) => call.status < 300).map(({ startedAt }) => startedAt));
      process.stderr.write(`  the last call that was let in began ${felt.toFixed(0)} ms after the answer\n`);
      expect(before.length).toBeGreaterThan((PER_SECOND * BEFORE_MS) / 2000);
      expect(before.filter((call) => call.status >= 400)).toEqual([]);
      expect(after.length).toBeGreaterThan((PER_SECOND * (AFTER_MS - FELT_MS)) / 2000);
      expect(after.filter((call) => call.status !== status || call.code !== code)).toEqual([]);
    }

    const idOf = async (login: string): Promise<string> => (await house.signIn(login)).user.id;
    const administer = async (verb: string, id: string): Promise<number> =>
      (await admin.post(`/admin/users/${id}/${verb}`, { reason: 'the tablet was stolen' })).status;

    async function felt(login: string, verb: 'force-logout' | 'suspend', status: number, code: string): Promise<void> {
      const id = await idOf(login);
      for (let round = 0; round < ROUNDS; round++) {
        expectOut(await inTraffic(login, () => administer(verb, id)), status, code);
        if (verb === 'suspend') expect(await administer('reinstate', id)).toBe(200);
      }
    }

    const LONG = soak(60_000, 600_000);

    it(
      'a forced logout lets none in that began a second later',
      () => felt('owner1@demo.test', 'force-logout', 401, 'auth.session_ended'),
      LONG,
    );
    it(
      'a suspension lets none in that began a second later',
      () => felt('owner2@demo.test', 'suspend', 403, 'account.suspended'),
      LONG,
    );
    it(
      'both hold with Redis stopped',
      async () => {
        await house.redis.stop();
        await felt('owner3@demo.test', 'force-logout', 401, 'auth.session_ended');
        await felt('owner4@demo.test', 'suspend', 403, 'account.suspended');
      },
      2 * LONG,
    );
  }),
);
