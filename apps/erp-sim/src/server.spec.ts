import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ErpSim, startErpSim } from './server';
import { type Settings } from './settings';

const TOKEN = 'a token';
const SETTINGS: Settings = { host: '127.0.0.1', port: 0, token: TOKEN, skus: 60, control: true, journal: null };

describe('the simulator', () => {
  let erp: ErpSim;
  let dir: string;

  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'erp-sim-'));
    erp = await startErpSim({ ...SETTINGS, journal: join(dir, 'journal') });
  });
  afterEach(async () => {
    await erp.close();
    rmSync(dir, { recursive: true });
  });

  const call = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${erp.url}${path}`, {
      ...init,
      headers: {
        authorization: `Bearer ${TOKEN}`,
        ...(init.body ? { 'content-type': 'application/json' } : {}),
        ...init.headers,
      },
    });
  const put = async (path: string, body: unknown): Promise<Response> => {
    const response = await call(path, { method: 'PUT', body: JSON.stringify(body) });
    expect(response.status).toBe(200);
    return response;
  };
  const stocked = (): string => {
    const there = erp.book.items.all().find(({ active, sku }) => active && erp.book.stockOf(sku)[0].available > 400);
    return there?.sku ?? '';
  };
  const post = (externalRef: string, init: RequestInit = {}): Promise<Response> =>
    call('/v1/sales-orders', {
      method: 'POST',
      ...init,
      headers: { 'idempotency-key': externalRef },
      body: JSON.stringify({
        externalRef,
        customerCode: 'C00001',
        orderedAt: '2026-11-20T03:00:00Z',
        note: null,
        lines: [{ sku: stocked(), quantity: 2, unitPrice: 1000 }],
      }),
    });
  const ledger = async (): Promise<{ orders: { externalRef: string; receivedCount: number }[]; duplicates: number }> =>
    (await (await call('/_control/ledger')).json()) as never;

  it('lets nobody in without the token', async () => {
    expect((await fetch(`${erp.url}/v1/items`)).status).toBe(401);
    expect((await call('/v1/items', { headers: { authorization: 'Bearer another' } })).status).toBe(401);
    expect((await call('/v1/items')).status).toBe(200);
  });

  it('has no panel unless it was started with one', async () => {
    const plain = await startErpSim({ ...SETTINGS, control: false });
    expect((await fetch(`${plain.url}/_control/ledger`)).status).toBe(404);
    await plain.close();
  });

  it('books one order of fifty equal requests at once', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => post('same')));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(49).fill(200), 201]);
    const numbers = await Promise.all(answers.map(async (each) => ((await each.json()) as { number: string }).number));
    expect(new Set(numbers).size).toBe(1);
    expect(await ledger()).toMatchObject({ duplicates: 0, orders: [{ externalRef: 'same', receivedCount: 50 }] });
  });

  it('keeps its book over a kill, but for a line that was half written', async () => {
    await post('kept');
    await post('kept');
    const before = await ledger();
    await erp.close();
    const file = join(dir, 'journal');
    writeFileSync(file, `${readFileSync(file, 'utf8')}{"kind":"booked","order":{"exter`);
    erp = await startErpSim({ ...SETTINGS, journal: file });
    expect(await ledger()).toEqual(before);
    await post('next');
    await erp.close();
    erp = await startErpSim({ ...SETTINGS, journal: file });
    expect((await ledger()).orders.map(({ externalRef }) => externalRef)).toEqual(['kept', 'next']);
  });

  it('finishes what it holds when it is told to stop, and waits for no idle connection', async () => {
    await put('/_control/faults', { mode: 'slow', latencyMs: 200 });
    const held = post('held');
    const hits = async (): Promise<number> =>
      ((await (await call('/_control/faults')).json()) as { hits: number }).hits;
    while ((await hits()) === 0) continue;
    const begun = Date.now();
    await erp.close();
    expect((await held).status).toBe(201);
    expect(Date.now() - begun).toBeLessThan(3000);
    erp = await startErpSim({ ...SETTINGS, journal: join(dir, 'journal') });
    expect((await ledger()).orders).toMatchObject([{ externalRef: 'held' }]);
  });

  it('forgets everything on reset, over a restart too', async () => {
    await post('gone');
    await put('/_control/faults', { mode: 'refuse' });
    await call('/_control/reset', { method: 'POST' });
    expect((await call('/v1/health')).status).toBe(200);
    await erp.close();
    erp = await startErpSim({ ...SETTINGS, journal: join(dir, 'journal') });
    expect(await ledger()).toEqual({ orders: [], duplicates: 0 });
  });

  describe('played faults', () => {
    it('down: every connection breaks, and the panel stays', async () => {
      await put('/_control/faults', { mode: 'down' });
      await expect(call('/v1/health')).rejects.toThrow('fetch failed');
      await expect(post('down')).rejects.toThrow('fetch failed');
      expect((await ledger()).orders).toEqual([]);
      await put('/_control/faults', { mode: 'none' });
      expect((await call('/v1/health')).status).toBe(200);
    });

    it.each([
      ['refuse', 503],
      ['error', 500],
    ])('%s: answers %i and does nothing', async (mode, status) => {
      await put('/_control/faults', { mode });
      expect((await call('/v1/items')).status).toBe(status);
      expect((await post('no')).status).toBe(status);
      expect((await ledger()).orders).toEqual([]);
    });

    it('hang: never answers, never executes, and lets go with the next plan', async () => {
      await put('/_control/faults', { mode: 'hang' });
      const hanging = post('hanging').then(
        () => 'answered',
        () => 'dropped',
      );
      await expect(post('impatient', { signal: AbortSignal.timeout(100) })).rejects.toThrow('timeout');
      await put('/_control/faults', { mode: 'none' });
      expect(await hanging).toBe('dropped');
      expect((await ledger()).orders).toEqual([]);
    });

    it('slow: executes also what its caller has given up', async () => {
      await put('/_control/faults', { mode: 'slow', latencyMs: 200, only: ['booking'] });
      await expect(post('abandoned', { signal: AbortSignal.timeout(50) })).rejects.toThrow('timeout');
      for (const end = Date.now() + 5000; Date.now() < end;) if ((await ledger()).orders.length > 0) break;
      expect((await ledger()).orders).toMatchObject([{ externalRef: 'abandoned' }]);
    });

    it.each([
      ['commit-then-drop', 1],
      ['drop-before-commit', 0],
    ])('%s: the answer is lost, and %i order stands', async (mode, orders) => {
      await put('/_control/faults', { mode });
      await expect(post('lost')).rejects.toThrow('fetch failed');
      expect((await call('/v1/sales-orders?externalRef=lost')).status).toBe(200);
      expect((await ledger()).orders).toHaveLength(orders);
    });

    it('garbage: each kind in turn, of which the first three are no JSON of the contract', async () => {
      await put('/_control/faults', { mode: 'garbage' });
      const texts: string[] = [];
      for (let turn = 0; turn < 10; turn++) texts.push(await (await call('/v1/stock?limit=4')).text());
      expect(texts[0]).toMatch(/^<!doctype html>/);
      expect(() => JSON.parse(texts[1]) as unknown).toThrow(SyntaxError);
      expect(JSON.parse(texts[2])).toHaveProperty('error');
      expect(texts[5]).toContain('"available":-');
      expect(texts[6]).toContain('TIDAK-ADA');
      expect(new Set(texts).size).toBe(10);
    });

    it('hits only the functions named, as often as told', async () => {
      await put('/_control/faults', { mode: 'error', only: ['stock', 'credit'], times: 2 });
      expect((await call('/v1/items')).status).toBe(200);
      expect((await call('/v1/stock')).status).toBe(500);
      expect((await call('/v1/customers/C00001/credit')).status).toBe(500);
      expect((await call('/v1/stock')).status).toBe(200);
    });

    it('hits the share of calls that was told, the same ones each time', async () => {
      const series = async (): Promise<number[]> => {
        await put('/_control/faults', { mode: 'error', rate: 0.3, seed: 7 });
        const statuses: number[] = [];
        for (let each = 0; each < 100; each++) statuses.push((await call('/v1/health')).status);
        return statuses;
      };
      const first = await series();
      expect(await series()).toEqual(first);
      const hits = first.filter((status) => status === 500).length;
      expect(hits).toBeGreaterThan(15);
      expect(hits).toBeLessThan(45);
    });

    it('books every post anew when the reference is to be ignored', async () => {
      await put('/_control/faults', { mode: 'none', ignoreIdempotency: true });
      expect([(await post('twice')).status, (await post('twice')).status]).toEqual([201, 201]);
      expect((await ledger()).duplicates).toBe(1);
    });

    it('refuses a plan that it does not understand', async () => {
      for (const plan of [{ mode: 'sulk' }, { mode: 'slow', latencyMs: -1 }, { mode: 'none', typo: 1 }, {}])
        expect((await call('/_control/faults', { method: 'PUT', body: JSON.stringify(plan) })).status).toBe(400);
    });
  });

  it('changes stock, customers, prices and orders from the panel, and lists what changed since', async () => {
    const sku = stocked();
    const since = encodeURIComponent(new Date().toISOString());
    await post('moved');
    await put(`/_control/stock/${sku}`, { available: 7 });
    await put('/_control/customers/C00002', { blocked: true });
    await put(`/_control/prices/RETAIL/${sku}`, { price: 123 });
    await put('/_control/orders/moved', { status: 'shipped' });
    const changed = async (list: string): Promise<unknown> =>
      ((await (await call(`/v1/${list}?updatedSince=${since}`)).json()) as { items: unknown }).items;
    expect(await changed('stock')).toMatchObject([
      { sku, available: 7 },
      { sku, available: 0 },
    ]);
    expect(await changed('customers')).toMatchObject([{ code: 'C00001' }, { code: 'C00002', blocked: true }]);
    expect(await changed('prices')).toMatchObject([{ sku, priceList: 'RETAIL', price: 123 }]);
    expect(await changed('items')).toEqual([]);
    expect(await changed('sales-orders')).toMatchObject([{ externalRef: 'moved', status: 'shipped' }]);
    expect((await call('/_control/stock/NO-SUCH', { method: 'PUT', body: '{"available":1}' })).status).toBe(404);
  });
});
