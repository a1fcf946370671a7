import { createDataSource, Transactions } from '@jembatan/platform';
import { type DataSource } from 'typeorm';
import { freshDatabase, type TestDatabase } from '../support/database';

describe('A transaction whose commit is sent with its last statements', () => {
  let database: TestDatabase;
  let source: DataSource;
  let transactions: Transactions;

  beforeAll(async () => {
    database = await freshDatabase();
    source = await createDataSource({ url: database.ownerUrl, poolSize: 2 }).initialize();
    transactions = new Transactions(source);
    await transactions.each((tx) => tx.query('create table shelf (id integer primary key)'));
  });

  afterAll(async () => {
    await source?.destroy();
    await database?.drop();
  });

  const fill = (id: number, divisor: number): Promise<unknown> =>
    transactions.run((tx, commitWith) =>
      commitWith(Promise.all([tx.sql`insert into shelf values (${id})`, tx.sql`select 1 / ${divisor}::integer`])),
    );
  const stands = async (id: number): Promise<boolean> =>
    (await transactions.each((tx) => tx.sql`select id from shelf where id = ${id}`)).length === 1;

  it('stands when each of them succeeds', async () => {
    await fill(1, 1);
    await expect(stands(1)).resolves.toBe(true);
  });

  it('leaves nothing when one of them fails, tells why, and gives the connection back fit for use', async () => {
    await expect(fill(2, 0)).rejects.toThrow('division by zero');
    await expect(stands(2)).resolves.toBe(false);
    await fill(2, 1);
    await expect(stands(2)).resolves.toBe(true);
  });

  it('takes no statement afterwards: it would run on its own', async () => {
    const late = transactions.run(async (tx, commitWith) => {
      await commitWith(tx.sql`insert into shelf values (${3})`);
      return tx.sql`insert into shelf values (${4})`;
    });
    await expect(late).rejects.toThrow('after the end');
    await expect(stands(4)).resolves.toBe(false);
  });

  it('takes none either once it was rolled back: the connection is another’s', async () => {
    const late: (() => Promise<unknown>)[] = [];
    const failing = transactions.run((tx) => {
      late.push(() => tx.sql`insert into shelf values (${5})`);
      return Promise.reject(new Error('given up'));
    });
    await expect(failing).rejects.toThrow('given up');
    await expect(late[0]?.()).rejects.toThrow('after the end');
    await expect(stands(5)).resolves.toBe(false);
  });
});
