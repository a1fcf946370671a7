import { createHash, randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { createDataSource, Files, RandomIds, type StoredFile, SystemClock, Transactions } from '@jembatan/platform';
import { StoredFileRepository } from '../../libs/platform/src/files/stored-file.repository';
import { type DataSource } from 'typeorm';
import { freshDatabase, type TestDatabase } from '../support/database';

const LABEL = { name: 'katalog.pdf', contentType: 'application/pdf' };

describe('A file that the portal keeps', () => {
  let database: TestDatabase;
  let source: DataSource;
  let transactions: Transactions;
  let files: Files;

  beforeAll(async () => {
    database = await freshDatabase();
    source = await createDataSource({ url: database.ownerUrl, poolSize: 2 }).initialize();
    transactions = new Transactions(source);
    files = new Files(transactions, new StoredFileRepository(), new RandomIds(), new SystemClock());
  });

  afterAll(async () => {
    await source?.destroy();
    await database?.drop();
  });

  const write = (chunks: Iterable<Uint8Array>): Promise<StoredFile> =>
    transactions.run((tx) => files.write(tx, LABEL, chunks));

  it.each([
    ['no byte', []],
    ['one byte', [1]],
    ['just a part', [256 * 1024]],
    ['many small pieces and a large one', [...Array<number>(700).fill(999), 1_000_000, 3]],
  ])('comes back as it was: %s', async (_, sizes) => {
    const chunks = sizes.map((size) => randomBytes(size));
    const bytes = Buffer.concat(chunks);
    const file = await write(chunks);
    expect(file).toMatchObject({
      ...LABEL,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    await expect(files.get(file.id)).resolves.toEqual(file);
    expect((await buffer(files.open(file))).equals(bytes)).toBe(true);
  });

  it('is not there at all when its source fails in the middle', async () => {
    function* failing(): Generator<Buffer> {
      yield randomBytes(600_000);
      throw new Error('the pen broke');
    }
    await expect(write(failing())).rejects.toThrow('the pen broke');
    const [left] = await transactions.each(
      (tx) =>
        tx.sql<{ parts: number }[]>`select count(*)::int as parts from stored_file_part
        where file_id not in (select id from stored_file)`,
    );
    expect(left).toEqual({ parts: 0 });
  });

  it('breaks off when it is removed while it is read, and is gone with its bytes', async () => {
    const file = await write([randomBytes(3_000_000)]);
    const stream = files.open(file);
    const read = async (): Promise<void> => {
      for await (const part of stream) {
        expect(part).toBeDefined();
        await transactions.run((tx) => files.remove(tx, file.id));
      }
    };
    await expect(read()).rejects.toMatchObject({ code: 'file.not_found' });
    await expect(files.get(file.id)).rejects.toMatchObject({ code: 'file.not_found' });
  });
});
