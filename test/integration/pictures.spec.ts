import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Transactions } from '@jembatan/platform';
import { type Test } from 'supertest';
import { bootApi, type BootedApi } from '../support/app';
import { freshDatabase, type TestDatabase } from '../support/database';
import { addArticles, addStore, enter } from '../support/shop';
import { until } from '../support/until';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const WEBP = Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1');
const MAX = 2 * 1024 * 1024;

describe('a picture of a product', () => {
  let database: TestDatabase;
  let api: BootedApi;
  let admin: string;
  let owner: string;

  beforeAll(async () => {
    database = await freshDatabase();
    api = await bootApi({ databaseUrl: database.url });
    await addArticles(api.app, ['A', 'B']);
    admin = (await enter(api.app, 'admin', ['admin'])).token;
    owner = (await enter(api.app, 'owner', ['store_owner'], [await addStore(api.app, 'C1')])).token;
  });

  afterAll(async () => {
    await api?.close();
    await database?.drop();
  });

  const upload = (sku: string, bytes: Buffer, token = admin): Test =>
    api.http
      .put(`/api/v1/admin/products/${sku}/picture`)
      .set('authorization', `Bearer ${token}`)
      .attach('picture', bytes, 'picture.png');
  const remove = (sku: string): Test =>
    api.http.delete(`/api/v1/admin/products/${sku}/picture`).set('authorization', `Bearer ${admin}`);
  const imageUrl = async (sku: string): Promise<string | null | undefined> => {
    const { body } = await api.http.get('/api/v1/catalog/products').set('authorization', `Bearer ${owner}`).expect(200);
    return (body as { items: { sku: string; imageUrl: string | null }[] }).items.find((item) => item.sku === sku)
      ?.imageUrl;
  };
  const deeds = async (): Promise<string[]> => {
    const rows = await api.app
      .get(Transactions)
      .each(
        (tx) => tx.sql<{ action: string }[]>`select action from audit_record where action like 'picture.%' order by at`,
      );
    return rows.map(({ action }) => action);
  };

  it('is stored under its hash, shown in the catalogue, served for ever, and taken away again', async () => {
    const { body } = await upload('A', PNG).expect(200);
    expect(body.imageUrl).toBe(`/api/v1/pictures/${createHash('sha256').update(PNG).digest('hex')}`);
    await until('the catalogue shows it', async () => (await imageUrl('A')) === body.imageUrl);
    const served = await api.http.get(body.imageUrl).expect(200);
    expect(served.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(served.body).toEqual(PNG);
    await remove('A').expect(204);
    await until('the catalogue shows none', async () => (await imageUrl('A')) === null);
    await remove('A').expect(404);
    expect(await deeds()).toEqual(['picture.set', 'picture.removed']);
  });

  it('may be WebP, and of exactly 2 MiB', async () => {
    const { body } = await upload('B', Buffer.concat([WEBP, Buffer.alloc(MAX - WEBP.length)])).expect(200);
    await api.http.get(body.imageUrl).expect('content-type', 'image/webp').expect(200);
  });

  it.each<[string, () => Test, number]>([
    ['of a product that is not there', () => upload('NONE', PNG), 404],
    ['that is a web page', () => upload('A', Buffer.from('<html></html>')), 400],
    ['that is empty', () => upload('A', Buffer.alloc(0)), 400],
    ['larger than 2 MiB', () => upload('A', Buffer.concat([PNG, Buffer.alloc(MAX)])), 413],
    ['from somebody who is no admin', () => upload('A', PNG, owner), 403],
    [
      'that is no file',
      () =>
        api.http.put('/api/v1/admin/products/A/picture').set('authorization', `Bearer ${admin}`).send({ picture: 1 }),
      400,
    ],
  ])('is refused: one %s', async (_what, send, status) => {
    const before = await deeds();
    await send().expect(status);
    expect(await deeds()).toEqual(before);
    expect(readdirSync(join(api.config.DATA_DIR, 'pictures')).filter((name) => name.endsWith('.draft'))).toEqual([]);
  });

  it.each(['x', '..%2f..%2fetc%2fpasswd', 'a'.repeat(64)])('under %s there is none', async (hash) => {
    await api.http.get(`/api/v1/pictures/${hash}`).expect(404);
  });
});
