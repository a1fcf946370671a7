import { randomUUID } from 'node:crypto';
import { freshDatabase, type TestDatabase } from '../support/database';
import { line, OrderDesk } from '../support/order-desk';
import { actFor, salesmanOf } from '../support/shadow-acting';
import { enter } from '../support/shop';
import { Statements } from '../support/statements';

/** From first byte to answer, authorisation and idempotency included. */
const ROUND_TRIPS = 12;

jest.setTimeout(60_000);

describe('Placing an order of ten lines', () => {
  const statements = new Statements();
  let database: TestDatabase;
  let desk: OrderDesk;

  beforeAll(async () => {
    database = await freshDatabase();
    desk = await OrderDesk.open(database.url);
    statements.watch();
  });

  afterAll(async () => {
    statements.stop();
    await desk?.api.close();
    await database?.drop();
  });

  const lines = Array.from({ length: 10 }, (_, at) => line(`A-${at}`));

  it.each([
    ['GREEN', 0],
    ['AMBER', 1],
  ])('costs at most twelve round trips to PostgreSQL when it is %s', async (verdict, overdue) => {
    const { store, owner } = await desk.shop(verdict);
    await desk.standing(store, { overdue });
    const requestId = randomUUID();
    const { body } = await desk.place({ lines }, { token: owner.token }).set('x-request-id', requestId).expect(201);
    expect(body).toMatchObject({ status: verdict === 'GREEN' ? 'placed' : 'awaiting-approval' });
    expect(body.credit.verdict).toBe(verdict);
    const made = statements.of(requestId);
    expect(made[0]).toContain('session');
    expect(made.at(-1)).toBe('commit');
    expect(made.length).toBeGreaterThan(5);
    expect(made.length).toBeLessThanOrEqual(ROUND_TRIPS);
  });

  it.each([
    ['GREEN', 0],
    ['AMBER', 1],
  ])(
    'costs at most four more in a store’s name when it is %s, session, rights, record and notice included',
    async (verdict, overdue) => {
      const { store, owner } = await desk.shop(`${verdict}-2`);
      const salesman = await enter(desk.api.app, `sales-${verdict}`, ['salesman']);
      await salesmanOf(desk, salesman.id, store);
      const shadow = await actFor(desk, salesman.token, store);
      await desk.standing(store, { overdue });
      const flights = async (token: string): Promise<number> => {
        const requestId = randomUUID();
        await desk.place({ lines }, { token }).set('x-request-id', requestId).expect(201);
        return statements.flightsOf(requestId);
      };
      // The owner's session is remembered from the call before, the shadow session is seen for the first time: the worst case.
      await flights(owner.token);
      const [own, onBehalf] = [await flights(owner.token), await flights(shadow)];
      expect(own).toBeGreaterThan(2);
      expect(onBehalf - own).toBeLessThanOrEqual(4);
      expect(onBehalf).toBeLessThanOrEqual(ROUND_TRIPS);
    },
  );
});
