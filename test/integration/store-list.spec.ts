import { freshDatabase, type TestDatabase } from '../support/database';
import { line } from '../support/order-desk';
import { ShadowDesk } from '../support/shadow-desk';
import { addStore } from '../support/shop';

jest.setTimeout(60_000);

interface ListedStore {
  readonly id: string;
  readonly code: string;
  readonly timeZone: string;
  readonly priceList: string | null;
  readonly lastOrder: { readonly number: string; readonly placedAt: string; readonly grandTotal: object } | null;
}

describe('The stores of a territory', () => {
  let database: TestDatabase;
  let house: ShadowDesk;
  let second: string;

  beforeAll(async () => {
    database = await freshDatabase();
    house = await ShadowDesk.open(database.url);
    second = await addStore(house.api.app, 'C2');
    await house.serve(house.salesman.id, [house.desk.store, second]);
  });

  afterAll(async () => {
    await house?.api.close();
    await database?.drop();
  });

  const list = async (token = house.salesman.token): Promise<ListedStore[]> => {
    const { body } = await house.desk.get('/stores', token).expect(200);
    return (body as { items: ListedStore[] }).items;
  };

  it('tell their own time, by where they are', async () => {
    await house.desk.sql('update store set lat = -5.15, lng = 119.43 where id = $1', [second]);
    expect((await list()).map(({ timeZone }) => timeZone)).toEqual(['Asia/Jakarta', 'Asia/Makassar']);
    await house.desk.sql('update store set lat = null, lng = null where id = $1', [second]);
    expect((await list())[1]?.timeZone).toBe('Asia/Jakarta');
  });

  it('tell what was ordered last, whoever placed it, but nothing that came to nothing', async () => {
    expect((await list()).map(({ lastOrder }) => lastOrder)).toEqual([null, null]);
    const { desk } = house;
    const place = async (token: string) => (await desk.place({ lines: [line()] }, { token }).expect(201)).body;
    const first = await place(desk.owner.token);
    const { accessToken } = await house.session();
    const latest = await place(accessToken);
    expect((await list()).map(({ lastOrder }) => lastOrder)).toEqual([
      { number: latest.number, placedAt: latest.placedAt, grandTotal: latest.totals.grandTotal },
      null,
    ]);
    await desk.post(`/orders/${latest.id}/cancel`, { reason: 'salah' }, desk.owner.token).expect(200);
    expect((await list())[0]?.lastOrder?.number).toBe(first.number);
    expect((await list(desk.owner.token))[0]?.lastOrder?.number).toBe(first.number);
  });
});

describe('Orders made in a store’s name', () => {
  let database: TestDatabase;
  let house: ShadowDesk;

  beforeAll(async () => {
    database = await freshDatabase();
    house = await ShadowDesk.open(database.url);
  });

  afterAll(async () => {
    await house?.api.close();
    await database?.drop();
  });

  it('are found by themselves, with who placed them and what the owner said', async () => {
    const { desk } = house;
    const place = async (token: string): Promise<string> =>
      (await desk.place({ lines: [line()] }, { token }).expect(201)).body.id as string;
    const own = await place(desk.owner.token);
    const { accessToken } = await house.session();
    const made = [await place(accessToken), await place(accessToken), await place(accessToken)];
    const [agreed = '', denied = '', open = ''] = made;
    await desk.post(`/orders/${agreed}/confirm`, {}, desk.owner.token).expect(200);
    await desk.post(`/orders/${denied}/dispute`, { reason: 'bukan saya' }, desk.owner.token).expect(200);
    const list = async (query: string, token: string) => {
      const { body } = await desk.get(`/orders${query}`, token).expect(200);
      return (body.items as { id: string; confirmation: string | null; placedByName: string }[]).map(
        ({ id, confirmation, placedByName }) => [id, confirmation, placedByName],
      );
    };
    const named = 'salesman';
    expect(await list('?onBehalf=true', desk.owner.token)).toEqual([
      [open, 'open', named],
      [denied, 'disputed', named],
      [agreed, 'confirmed', named],
    ]);
    expect(await list('?onBehalf=true&status=held', desk.owner.token)).toHaveLength(1);
    expect(await list('?onBehalf=false', desk.owner.token)).toHaveLength(4);
    expect(await list(`?limit=1&cursor=${agreed}`, desk.owner.token)).toEqual([[own, null, 'owner']]);
    await desk.get('/orders?onBehalf=yes', desk.owner.token).expect(400);
  });
});
