import { createDataSource, Transactions } from '@jembatan/platform';
import { type DataSource } from 'typeorm';
import { freshDatabase, type TestDatabase } from '../support/database';

describe('A statement that was prepared', () => {
  let database: TestDatabase;
  let source: DataSource;
  let transactions: Transactions;

  beforeAll(async () => {
    database = await freshDatabase();
    source = await createDataSource({ url: database.ownerUrl, poolSize: 1 }).initialize();
    transactions = new Transactions(source);
    await transactions.each((tx) => tx.query('create table shelf (id integer); insert into shelf values (1)'));
  });

  afterAll(async () => {
    await source?.destroy();
    await database?.drop();
  });

  const read = () => transactions.run((tx) => tx.sql`select * from shelf where id = ${1}`);

  it('before a migration changed its table costs one answer that says to try again, and then works', async () => {
    await expect(read()).resolves.toEqual([{ id: 1 }]);
    await transactions.each((tx) => tx.query('alter table shelf add column colour text'));
    await expect(read()).rejects.toMatchObject({ kind: 'unavailable', code: 'database.unavailable' });
    await expect(read()).resolves.toEqual([{ id: 1, colour: null }]);
    await expect(read()).resolves.toEqual([{ id: 1, colour: null }]);
  });
});
