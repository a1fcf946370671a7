import { systemCtx } from '@jembatan/kernel';
import { Flags, ServiceMode } from '@jembatan/service-mode';
import { type BootedApi } from '../support/app';
import { credit } from '../support/fakes-erp';
import { freshDatabase, type TestDatabase } from '../support/database';
import { GROSS, line, type OrderBody, OrderDesk } from '../support/order-desk';

const ORDER = 12 * GROSS;
const LONG_AGO = 86_400;

jest.setTimeout(60_000);

describe('Credit of a store', () => {
  let database: TestDatabase;
  let desk: OrderDesk;
  let second: BootedApi;
  let shops = 0;

  beforeAll(async () => {
    database = await freshDatabase();
    desk = await OrderDesk.open(database.url, { CREDIT_TOLERANCE: 1000 });
    second = await desk.boot(database.url, { CREDIT_TOLERANCE: 1000 });
  });

  afterAll(async () => {
    await second?.close();
    await desk?.api.close();
    await database?.drop();
  });

  beforeEach(() => {
    desk.credit.answer = 'silent';
    desk.credit.asked = 0;
  });

  type Standing = Parameters<OrderDesk['standing']>[1];
  const shopWith = async (standing: Standing) => {
    shops += 1;
    const { store, owner } = await desk.shop(`S${shops}`);
    await desk.standing(store, standing);
    return { store, owner, order: () => desk.place(undefined, { token: owner.token }) };
  };
  const bypass = (enabled: boolean) =>
    desk.api.app
      .get(Flags, { strict: false })
      .set(systemCtx('test'), 'CREDIT_CHECK_BYPASS', { enabled, reason: 'test' });

  it('is spent by 200 simultaneous orders on two APIs exactly as far as it reaches', async () => {
    const { store, owner } = await shopWith({ limit: 37 * ORDER });
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, at) =>
        desk.place(undefined, { token: owner.token, api: at % 2 ? second : desk.api }),
      ),
    );
    expect(answers.filter(({ status, body }) => status === 201 && body.credit.verdict === 'GREEN')).toHaveLength(37);
    const refused = answers.filter(({ status, body }) => status === 422 && body.code === 'order.credit_exceeded');
    expect(refused).toHaveLength(163);
    const [{ spent } = { spent: 0 }] = await desk.sql<{ spent: number }>(
      'select sum(grand_total)::bigint as spent from orders where store_id = $1',
      [store],
    );
    expect(spent).toBe(37 * ORDER);
  });

  it.each<[string, Standing, string, string[]]>([
    ['GREEN up to the last rupiah', { limit: ORDER }, 'GREEN', []],
    ['AMBER when something is overdue', { overdue: 1 }, 'AMBER', ['credit.overdue']],
    [
      'AMBER over the limit by no more than the tolerance',
      { limit: ORDER - 1000 },
      'AMBER',
      ['credit.within_tolerance'],
    ],
  ])('is %s', async (_, standing, verdict, reasons) => {
    const { body } = await (await shopWith(standing)).order().expect(201);
    expect(body.credit.verdict).toBe(verdict);
    expect((body as OrderBody).credit.reasons.map(({ code }) => code)).toEqual(reasons);
    expect(body.status).toBe(verdict === 'GREEN' ? 'placed' : 'awaiting-approval');
    const tasks = await desk.sql('select kind from task where subject_id = $1', [body.id]);
    expect(tasks).toEqual(verdict === 'GREEN' ? [] : [{ kind: 'order.approve' }]);
  });

  it.each<[string, Standing, string]>([
    ['over the limit', { limit: ORDER - 1001 }, 'credit.over_limit'],
    ['over the limit by what the ERP counts', { limit: ORDER, used: 1001 }, 'credit.over_limit'],
    ['blocked', { blocked: true }, 'credit.blocked'],
  ])('is RED when %s: no order comes to be, and the figures are told', async (_, standing, code) => {
    const { store, order } = await shopWith(standing);
    const { body } = await order().expect(422);
    expect(body).toMatchObject({ code: 'order.credit_exceeded', details: { verdict: 'RED', reasons: [{ code }] } });
    expect(await desk.sql('select 1 from orders where store_id = $1', [store])).toEqual([]);
  });

  it('is asked for live when it was heard too long ago, and judged by the answer', async () => {
    const { order } = await shopWith({ limit: 0, age: LONG_AGO });
    desk.credit.answer = credit({ limit: ORDER });
    expect((await order().expect(201)).body.credit).toMatchObject({ verdict: 'GREEN', limit: { amount: ORDER } });
    expect(desk.credit.asked).toBe(1);
    expect((await order().expect(422)).body.code).toBe('order.credit_exceeded');
    expect(desk.credit.asked).toBe(1);
  });

  it('is asked for anew before a refusal, when an order was booked while the ERP was last asked', async () => {
    const { store, order } = await shopWith({ limit: 2 * ORDER, used: ORDER });
    const { body: first } = await order().expect(201);
    // Its booking was recorded after the reading began, which contains it all the same.
    await desk.sql(`update orders set status = 'booked', erp_state = 'booked', claims_until = now() where id = $1`, [
      first.id,
    ]);
    desk.credit.answer = credit({ limit: 2 * ORDER, used: ORDER });
    expect((await order().expect(201)).body.credit).toMatchObject({ verdict: 'GREEN' });
    expect(desk.credit.asked).toBe(1);
    expect((await order().expect(422)).body.code).toBe('order.credit_exceeded');
    expect(desk.credit.asked).toBe(1);
    const [{ placed } = { placed: 0 }] = await desk.sql<{ placed: number }>(
      'select count(*)::int as placed from orders where store_id = $1',
      [store],
    );
    expect(placed).toBe(2);
  });

  describe('that cannot be judged', () => {
    afterEach(() => bypass(false));

    it.each([
      ['is never lifted by the bypass when it can be judged', true, 0, 422, 'order.credit_exceeded'],
      ['is judged without the bypass when it can be', false, 0, 422, 'order.credit_exceeded'],
      ['is refused without the bypass, to be tried again', false, LONG_AGO, 503, 'credit.unavailable'],
      ['waits for an approver with the bypass', true, LONG_AGO, 201, undefined],
    ])('%s', async (_, flag, age, status, code) => {
      await bypass(flag);
      const { store, order } = await shopWith({ limit: 1, age });
      const answer = await order().expect(status);
      expect(answer.body.code).toBe(code);
      if (status === 503) expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      if (status === 201)
        expect(answer.body).toMatchObject({
          status: 'awaiting-approval',
          credit: { verdict: 'AMBER', reasons: [{ code: 'credit.not_judgeable' }] },
        });
      expect(await desk.sql('select 1 from orders where store_id = $1', [store])).toHaveLength(status === 201 ? 1 : 0);
    });
  });

  describe('in a quote', () => {
    const quote = (token: string, lines: object[]) => desk.post('/orders/quote', { lines }, token).expect(200);

    it('is shown when it is RED, and nothing is written', async () => {
      const { store, owner } = await shopWith({ limit: 1 });
      const { body } = await quote(owner.token, [line()]);
      expect(body).toMatchObject({
        credit: { verdict: 'RED', reasons: [{ code: 'credit.over_limit' }] },
        totals: { grandTotal: { amount: ORDER } },
        lines: [{ sku: 'A-0', unitPrice: { amount: 10_000 }, stock: { asOf: expect.any(String) }, faults: [] }],
      });
      expect(await desk.sql('select 1 from orders where store_id = $1', [store])).toEqual([]);
    });

    it('is shown when it cannot be judged', async () => {
      const { owner } = await shopWith({ age: LONG_AGO });
      const { body } = await quote(owner.token, [line()]);
      expect(body.credit).toMatchObject({ verdict: 'AMBER', reasons: [{ code: 'credit.not_judgeable' }] });
      expect(desk.credit.asked).toBe(1);
    });

    it('counts only the lines without faults, and shows the others with theirs', async () => {
      const { owner } = await shopWith({});
      const { body } = await quote(owner.token, [line(), line('NO-SUCH'), line('A-1', 100_001)]);
      expect(body.totals.grandTotal.amount).toBe(ORDER);
      const { lines } = body as { lines: { faults: { code: string }[] }[] };
      expect(lines.map(({ faults }) => faults.map(({ code }) => code))).toEqual([
        [],
        ['order.sku_unknown'],
        ['order.stock_insufficient'],
      ]);
      expect(body.lines[2]).toMatchObject({
        unitPrice: { amount: 10_000 },
        stock: { available: 100_000 },
        amounts: null,
      });
    });

    it('takes into account what our own orders take', async () => {
      const { owner } = await shopWith({});
      await desk.place({ lines: [line('A-30', 10)] }, { token: owner.token }).expect(201);
      const { body } = await quote(owner.token, [line('A-30', 1)]);
      expect(body.lines[0].stock.available).toBe(99_990);
      expect(body.credit.exposure.amount).toBe(10 * GROSS);
    });
  });

  it('is not even asked for while the mode is degraded', async () => {
    const { order } = await shopWith({ age: LONG_AGO });
    desk.credit.answer = credit();
    await desk.api.app.get(ServiceMode, { strict: false }).force(systemCtx('test'), { reason: 'test' });
    expect((await order().expect(503)).body.code).toBe('credit.unavailable');
    expect(desk.credit.asked).toBe(0);
  });
});
