import { type TestHouse } from './house';
import { type SignedIn } from './signed-in';
import { type Want } from './shoppers';
import { until } from './until';

/** Owners with room for anything, and articles of which there is enough, so that only the fault decides. */
export interface ShopFloor {
  readonly owners: readonly SignedIn[];
  readonly articles: readonly Want[];
  readonly pick: () => readonly Want[];
}

const OWNERS = 5;
const PLENTY = 1_000_000_000;

export async function openShopFloor(house: TestHouse, { articles: count = 40, lines = 2 } = {}): Promise<ShopFloor> {
  const owners = await Promise.all(
    Array.from({ length: OWNERS }, (_, index) => house.signIn(`owner${index + 1}@demo.test`)),
  );
  const codes = await Promise.all(owners.map((owner) => storeCode(house, owner)));
  await Promise.all(
    codes.map((code) =>
      house.erp.setCustomer(code, { creditLimit: PLENTY * 1000, creditUsed: 0, overdueAmount: 0, blocked: false }),
    ),
  );
  const products = await house.sql<{ sku: string; quantity: number }>(
    `select sku, ceil(min_quantity::numeric / multiple)::int * multiple as quantity from product
     where active and sku in (select sku from price group by sku having count(distinct price_list) = 3) order by sku limit $1`,
    [count],
  );
  await Promise.all(products.map(({ sku }) => house.erp.setStock(sku, PLENTY)));
  await until(
    'the portal heard of it',
    () =>
      heard(
        house,
        codes,
        products.map(({ sku }) => sku),
      ),
    { within: 60_000, every: 200 },
  );
  let turn = 0;
  const pick = (): Want[] =>
    Array.from({ length: lines }, () => products[turn++ % products.length] ?? { sku: '', quantity: 0 });
  return { owners, articles: products, pick };
}

/** The ERP's code of the store that the owner has. */
export async function storeCode(house: TestHouse, { user }: SignedIn): Promise<string> {
  const [store] = await house.sql<{ code: string }>('select code from store where id = $1', [user.stores[0]?.id]);
  if (!store) throw new Error(`${user.name} owns no store`);
  return store.code;
}

async function heard(house: TestHouse, codes: readonly string[], skus: readonly string[]): Promise<boolean> {
  const [stores] = await house.sql<{ count: string }>(
    'select count(*) from store where code = any($1) and credit_limit > $2',
    [codes, PLENTY],
  );
  const [stock] = await house.sql<{ count: string }>(
    'select count(*) from (select sku from stock where sku = any($1) group by sku having sum(available) >= $2) enough',
    [skus, PLENTY],
  );
  return Number(stores?.count) === codes.length && Number(stock?.count) === skus.length;
}
