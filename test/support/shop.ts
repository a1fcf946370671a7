import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Sessions } from '@jembatan/identity';
import { Ids, type Role, systemCtx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { addPerson } from './people';

/** A store as the ERP would have told of it. Answers its id. */
export async function addStore(app: NestFastifyApplication, code: string): Promise<string> {
  const id = app.get(Ids).next();
  await app.get(Transactions).each(
    (tx) => tx.sql`
    insert into store (id, code, name, price_list, credit_limit, credit_used, credit_overdue, credit_blocked, standing_as_of)
    values (${id}, ${code}, ${`Toko ${code}`}, 'RETAIL', 1000000000, 0, 0, false, now())`,
  );
  return id;
}

/** Articles as the ERP would have told of them, priced and in stock, sold by the piece. */
export async function addArticles(app: NestFastifyApplication, skus: readonly string[]): Promise<void> {
  await app.get(Transactions).run(async (tx) => {
    await tx.sql`
      insert into product (sku, name, category, unit, pack_size, min_quantity, multiple, tax_class, active)
      select sku, sku, 'Perawatan', 'PCS', 12, 1, 1, 'STANDARD', true from unnest(${[...skus]}::text[]) as sku`;
    await tx.sql`
      insert into price (price_list, sku, min_quantity, valid_from, valid_to, amount)
      select 'RETAIL', sku, 1, '-infinity', 'infinity', 10000 from unnest(${[...skus]}::text[]) as sku`;
    await tx.sql`
      insert into stock (sku, warehouse, available) select sku, 'JKT', 100000 from unnest(${[...skus]}::text[]) as sku`;
    await tx.sql`update snapshot set as_of = now(), published_at = now(), version = version + 1`;
  });
}

/** Somebody with a session; answers the person's id and an access token. */
export async function enter(
  app: NestFastifyApplication,
  login: string,
  roles: readonly Role[],
  storeIds: readonly string[] = [],
): Promise<{ id: string; token: string }> {
  const person = await addPerson(app, { name: login, email: `${login}@example.com`, roles, storeIds });
  const { accessToken } = await app.get(Sessions, { strict: false }).start(systemCtx('test'), person);
  return { id: person.id, token: accessToken };
}
