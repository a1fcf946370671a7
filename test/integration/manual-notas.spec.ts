import { randomUUID } from 'node:crypto';
import { gps } from 'exifr';
import sharp from 'sharp';
import { type Test } from 'supertest';
import { freshDatabase, type TestDatabase } from '../support/database';
import { GROSS, line, OrderDesk } from '../support/order-desk';
import { bomb } from '../support/picture-bomb';
import { salesmanOf } from '../support/shadow-acting';
import { enter } from '../support/shop';

jest.setTimeout(60_000);

const GPS = { GPSLatitudeRef: 'S', GPSLatitude: '6/1 12/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '106/1 48/1 0/1' };
const picture = (width = 40, height = 30): sharp.Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#c33' } });

/** A photo as a camera writes it: lying on its side, with its place and time. */
const camera = (): Promise<Buffer> =>
  picture(60, 40)
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD2: { DateTimeOriginal: '2026:11:20 09:05:00' }, IFD3: GPS })
    .jpeg()
    .toBuffer();

interface Nota {
  readonly id: string;
  readonly state: string;
  readonly here: number[];
}

describe('A paper note', () => {
  let database: TestDatabase;
  let desk: OrderDesk;
  let salesman: { id: string; token: string };
  let second: { id: string; token: string };
  let auditor: { id: string; token: string };

  beforeAll(async () => {
    database = await freshDatabase();
    desk = await OrderDesk.open(database.url);
    await desk.standing(desk.store);
    salesman = await enter(desk.api.app, 'salesman', ['salesman']);
    await salesmanOf(desk, salesman.id, desk.store);
    second = await enter(desk.api.app, 'admin2', ['admin']);
    auditor = await enter(desk.api.app, 'auditor', ['auditor']);
  });

  afterAll(async () => {
    await desk?.api.close();
    await database?.drop();
  });

  const announced = (part: object = {}): { id: string } & Record<string, unknown> => ({
    ...{ id: randomUUID(), storeId: desk.store, takenAt: '2026-11-20T02:05:00Z', photos: 1, ...part },
  });
  const photo = (id: string, number: number, file: Buffer, { token = salesman.token, name = 'a.jpg' } = {}): Test =>
    desk.api.http
      .put(`/api/v1/manual-notas/${id}/photos/${number}`)
      .set('authorization', `Bearer ${token}`)
      .attach('photo', file, name);
  const open = (id: string, number: number, token: string): Test =>
    desk
      .get(`/manual-notas/${id}/photos/${number}`, token)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });
  const received = async (part: object = {}): Promise<string> => {
    const nota = announced(part);
    await desk.post('/manual-notas', nota, salesman.token).expect(201);
    await photo(nota.id, 1, await camera()).expect(204);
    return nota.id;
  };
  const read = async (id: string): Promise<Record<string, unknown>> =>
    (await desk.get(`/manual-notas/${id}`, desk.admin.token).expect(200)).body as Record<string, unknown>;
  const key = (id: string, body: object, token = desk.admin.token): Test =>
    desk.post(`/admin/manual-notas/${id}/order`, { lines: [line()], ...body }, token);
  const count = async (table: string): Promise<number> =>
    Number((await desk.sql<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n);
  const deeds = async (id: string): Promise<string[]> =>
    (await desk.sql<{ action: string }>(`select action from audit_record where object_id = $1 order by at`, [id])).map(
      ({ action }) => action,
    );

  it('is handed in photo by photo, each once, and waits for an admin when all are there', async () => {
    const nota = announced({ photos: 2, paperDate: '2026-11-19', note: 'dua lembar' });
    const first = await desk.post('/manual-notas', nota, salesman.token).expect(201);
    expect(first.body).toEqual({ id: nota.id, state: 'incoming', here: [] });
    const file = await camera();
    await photo(nota.id, 2, file).expect(204);
    await photo(nota.id, 2, file).expect(204);
    const { body: other } = await photo(nota.id, 2, await picture().jpeg().toBuffer()).expect(409);
    expect(other.code).toBe('nota.photo_differs');
    const { body: again } = await desk.post('/manual-notas', nota, salesman.token).expect(200);
    expect(again).toEqual({ id: nota.id, state: 'incoming', here: [2] });
    await photo(nota.id, 3, file).expect(404);
    await photo(nota.id, 1, file).expect(204);
    expect(await read(nota.id)).toMatchObject({
      ...{ state: 'waiting', sentByName: 'salesman', paperDate: '2026-11-19', note: 'dua lembar', here: [1, 2] },
    });
    expect(await count('manual_nota_photo')).toBe(2);
    expect(await count('stored_file')).toBe(2);
    expect(await deeds(nota.id)).toEqual(['nota.announced', 'nota.received']);
    const tasks = await desk.get('/admin/tasks?state=open&kind=nota.waiting', desk.admin.token).expect(200);
    expect(tasks.body.items).toMatchObject([{ subject: { type: 'manual_nota', id: nota.id } }]);
    const { body: taken } = await desk.post('/manual-notas', { ...nota, photos: 1 }, salesman.token).expect(409);
    expect(taken.code).toBe('nota.id_taken');
    await desk.post(`/admin/manual-notas/${nota.id}/drop`, { reason: 'Uji' }, desk.admin.token).expect(204);
  });

  it('is taken from a salesman for the own territory, and from an owner for the own store', async () => {
    const { store, owner } = await desk.shop('FAR');
    await desk.post('/manual-notas', announced({ storeId: store }), salesman.token).expect(404);
    await desk.post('/manual-notas', announced({ storeId: store }), desk.owner.token).expect(404);
    await desk.post('/manual-notas', announced(), desk.admin.token).expect(403);
    const nota = announced({ storeId: store });
    await desk.post('/manual-notas', nota, owner.token).expect(201);
    await photo(nota.id, 1, await camera()).expect(404);
    await desk.post(`/admin/manual-notas/${nota.id}/drop`, { reason: 'Uji' }, desk.admin.token).expect(204);
  });

  it('keeps the picture upright and alone: its place is in the record, and in nothing that is served', async () => {
    const id = await received();
    const whole = await read(id);
    const [tale] = whole.tales as { place: { lat: number; lng: number }; takenAt: string }[];
    expect(tale?.takenAt).toBe('2026:11:20 09:05:00');
    expect(tale?.place.lat).toBeCloseTo(-6.2);
    expect(tale?.place.lng).toBeCloseTo(106.8);
    for (const token of [desk.admin.token, auditor.token, salesman.token]) {
      const { body, headers } = await open(id, 1, token).expect(200);
      expect(headers).toMatchObject({
        'content-type': 'image/jpeg',
        'cache-control': expect.stringMatching(/^private/),
        'x-content-type-options': 'nosniff',
        'content-disposition': expect.stringMatching(/^inline/),
        'content-security-policy': "default-src 'none'; sandbox",
      });
      expect(await sharp(body as Buffer).metadata()).toMatchObject({ format: 'jpeg', width: 40, height: 60 });
      expect(await gps(body as Buffer)).toBeUndefined();
      expect((await sharp(body as Buffer).metadata()).exif).toBeUndefined();
    }
    await open(id, 1, desk.owner.token).expect(404);
    await desk.get(`/manual-notas/${id}`, desk.owner.token).expect(404);
  });

  describe('whose photo is hostile', () => {
    const cases: readonly [string, () => Buffer | Promise<Buffer>, string][] = [
      ['nothing', () => Buffer.alloc(0), 'nota.photo_not_an_image'],
      ['a page that calls itself a photo', () => Buffer.from('<html><script>1</script>'), 'nota.photo_not_an_image'],
      [
        'a drawing with a script',
        () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
        'nota.photo_not_an_image',
      ],
      ['an animation of another kind', () => picture().gif().toBuffer(), 'nota.photo_not_an_image'],
      ['cut off', async () => (await picture(900, 900).jpeg().toBuffer()).subarray(0, 2500), 'nota.photo_broken'],
      ['a head alone', () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'nota.photo_broken'],
      ['a bomb', bomb, 'nota.photo_too_wide'],
      [
        'a HEIC that cannot be read here',
        () => Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(64)]),
        'nota.photo_heic',
      ],
    ];

    it.each(cases)('%s: says what is wrong, keeps nothing, and little memory', async (_, make, code) => {
      const nota = announced();
      await desk.post('/manual-notas', nota, salesman.token).expect(201);
      const [files, file, before] = [await count('stored_file'), await make(), process.memoryUsage().rss];
      const { body } = await photo(nota.id, 1, file).expect(400);
      expect(body.errors).toMatchObject([{ path: 'photo', code }]);
      expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
      expect(await count('stored_file')).toBe(files);
      expect(await read(nota.id)).toMatchObject({ state: 'incoming', here: [] });
    });

    it('too heavy: 413, and nothing is kept', async () => {
      const nota = announced();
      await desk.post('/manual-notas', nota, salesman.token).expect(201);
      await photo(nota.id, 1, Buffer.alloc(10 * 1024 * 1024 + 1)).expect(413);
      await desk.api.http
        .put(`/api/v1/manual-notas/${nota.id}/photos/1`)
        .set('authorization', `Bearer ${salesman.token}`)
        .expect(400);
    });

    it('hides a second file behind the picture: what is kept has nothing of it', async () => {
      const nota = announced({ photos: 2 });
      await desk.post('/manual-notas', nota, salesman.token).expect(201);
      const hidden = Buffer.from('PK\x03\x04 <script>alert(1)</script>', 'latin1');
      await photo(nota.id, 1, Buffer.concat([await picture().jpeg().toBuffer(), hidden]), { name: 'a.html' }).expect(
        204,
      );
      const { body } = await open(nota.id, 1, desk.admin.token).expect(200);
      expect((body as Buffer).includes('<script>')).toBe(false);
      const frames = await sharp([await picture().png().toBuffer(), await picture(40, 30).png().toBuffer()], {
        join: { animated: true },
      })
        .webp()
        .toBuffer();
      await photo(nota.id, 2, frames).expect(204);
      const still = (await open(nota.id, 2, desk.admin.token).expect(200)).body as Buffer;
      expect(await sharp(still).metadata()).toMatchObject({ format: 'jpeg', width: 40, height: 30 });
    });
  });

  it('is made small: the longest side is 2,000 pixels', async () => {
    const nota = announced();
    await desk.post('/manual-notas', nota, salesman.token).expect(201);
    await photo(nota.id, 1, await picture(3000, 1500).png().toBuffer()).expect(204);
    const { body } = await open(nota.id, 1, desk.admin.token).expect(200);
    expect(await sharp(body as Buffer).metadata()).toMatchObject({ width: 2000, height: 1000 });
    await desk.post(`/admin/manual-notas/${nota.id}/drop`, { reason: 'Uji' }, desk.admin.token).expect(204);
  });

  it('becomes an order once, with its photo, its date and who keyed it; the owner is told whose photo it was', async () => {
    const id = await received();
    const { body: quote } = await desk
      .post(`/admin/manual-notas/${id}/quote`, { lines: [line()] }, desk.admin.token)
      .expect(200);
    expect(quote).toMatchObject({ totals: { grandTotal: { amount: 12 * GROSS } }, credit: { verdict: 'GREEN' } });
    const body = { paperDate: '2026-11-19', note: 'dari nota', purchaseOrderNumber: 'N-17' };
    const { body: order } = await key(id, body).expect(201);
    const { body: again } = await key(id, body).expect(200);
    expect(again.id).toBe(order.id);
    expect((await key(id, { ...body, lines: [line('A-1')] }).expect(422)).body.code).toBe('order.idempotency_mismatch');
    expect((await key(id, body, second.token).expect(409)).body.code).toBe('nota.state_unfit');
    const seen = await desk.get(`/orders/${order.id}`, desk.admin.token).expect(200);
    expect(seen.body).toMatchObject({
      ...{
        origin: 'manual',
        paperDate: '2026-11-19',
        placedBy: desk.admin.id,
        onBehalfOf: desk.store,
        note: 'dari nota',
      },
      paperPhotos: [`/api/v1/manual-notas/${id}/photos/1`],
    });
    expect((await desk.read(order.id, desk.owner.token)) as object).not.toHaveProperty('paperPhotos');
    expect(await read(id)).toMatchObject({ state: 'keyed', orderId: order.id, closedByName: 'admin' });
    const told = await desk.sql(`select values -> 'paper' as paper from notice where order_id = $1`, [order.id]);
    expect(told).toEqual([{ paper: { paperDate: '2026-11-19', sentBy: 'salesman' } }]);
    expect(await deeds(id)).toEqual(['nota.announced', 'nota.received', 'nota.keyed']);
    await desk.post(`/admin/manual-notas/${id}/drop`, { reason: 'Uji' }, desk.admin.token).expect(409);
  });

  it('goes on waiting when the order is refused, with the refusal told', async () => {
    const id = await received();
    await desk.standing(desk.store, { limit: 1 });
    expect((await key(id, {}).expect(422)).body.code).toBe('order.credit_exceeded');
    await desk.standing(desk.store);
    expect(await read(id)).toMatchObject({ state: 'waiting', orderId: null });
    await key(id, {}).expect(201);
  });

  it('is one admin’s while it is keyed, and of many at once one alone makes the order', async () => {
    const id = await received();
    await desk.post(`/admin/manual-notas/${id}/claim`, {}, desk.admin.token).expect(200);
    const { body } = await desk.post(`/admin/manual-notas/${id}/claim`, {}, second.token).expect(409);
    expect(body).toMatchObject({ code: 'nota.claimed' });
    await key(id, {}, second.token).expect(409);
    await desk.post(`/admin/manual-notas/${id}/drop`, { reason: 'Uji' }, second.token).expect(409);
    await desk.sql(`update manual_nota set claimed_until = now() where id = $1`, [id]);
    const tries = await Promise.all([1, 2, 3, 4].map((at) => key(id, {}, at % 2 ? second.token : desk.admin.token)));
    expect(tries.filter(({ status }) => status === 201)).toHaveLength(1);
    const made = await desk.sql(`select id from orders where idempotency_key = $1`, [id]);
    expect(made).toHaveLength(1);
  });

  it('is listed oldest first, page by page, by state and store', async () => {
    const late = await received({ takenAt: '2026-11-20T05:00:00Z' });
    const early = await received({ takenAt: '2026-11-18T05:00:00Z' });
    const list = async (query: string): Promise<{ items: Nota[]; nextCursor: string | null }> =>
      (await desk.get(`/admin/manual-notas?${query}`, auditor.token).expect(200)).body as never;
    const ids = (await list(`state=waiting&storeId=${desk.store}`)).items.map(({ id }) => id);
    expect(ids[0]).toBe(early);
    expect(ids.at(-1)).toBe(late);
    const page = await list('state=waiting&limit=1');
    const rest = await list(`state=waiting&cursor=${page.nextCursor ?? ''}`);
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual(ids);
    await desk.get('/admin/manual-notas', salesman.token).expect(403);
  });
});
