import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type BootedApi, bootApi } from '../support/app';
import { freshDatabase, type TestDatabase } from '../support/database';

const PAGE = '<!doctype html><title>Jembatan</title>';
const SCRIPT = 'console.log(1);'.repeat(100);
const HTML = 'text/html,application/xhtml+xml';

jest.setTimeout(60_000);

describe('The web app', () => {
  const web = mkdtempSync(join(tmpdir(), 'jembatan-web-'));
  let database: TestDatabase;
  let api: BootedApi;

  beforeAll(async () => {
    mkdirSync(join(web, 'assets'));
    writeFileSync(join(web, 'index.html'), PAGE);
    writeFileSync(join(web, 'sw.js'), SCRIPT);
    writeFileSync(join(web, 'manifest.webmanifest'), '{}');
    writeFileSync(join(web, '.stamp'), 'inner');
    writeFileSync(join(web, 'assets', 'index-abc.js'), SCRIPT);
    writeFileSync(join(web, 'assets', 'index-abc.js.gz'), gzipSync(SCRIPT));
    writeFileSync(join(web, 'assets', 'index-abc.js.br'), brotliCompressSync(SCRIPT));
    database = await freshDatabase();
    api = await bootApi({ databaseUrl: database.url, web });
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
    rmSync(web, { recursive: true });
  });

  const open = (path: string, accept = HTML) => api.http.get(path).set('accept', accept);

  it('is the answer at the front door and at each of its own addresses, asked for anew each time', async () => {
    for (const path of ['/', '/today', '/stores/12/order?q=teh', '/order-link', '/index.html']) {
      const { text, headers } = await open(path).expect(200).expect('content-type', /html/);
      expect(text).toBe(PAGE);
      expect(headers['cache-control']).toBe('no-cache');
      expect(headers['permissions-policy']).toBe('camera=(self), geolocation=(self)');
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
    await api.http.head('/today').set('accept', HTML).expect(200);
  });

  it('may load and run only what this server gave it, and be framed by nobody', async () => {
    const { headers } = await open('/order-link').expect(200);
    const policy = new Map(
      String(headers['content-security-policy'])
        .split(';')
        .map((each) => [each.split(' ', 1)[0] ?? '', each.slice(each.indexOf(' ') + 1)]),
    );
    expect(policy.get('default-src')).toBe("'self'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('connect-src')).toBe("'self'");
    expect(policy.get('frame-ancestors')).toBe("'none'");
    expect(policy.get('object-src')).toBe("'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe-eval');
    expect(headers['content-security-policy']).not.toContain('http');
  });

  it('is kept for ever where the name carries a hash, and asked for again where it does not', async () => {
    const cacheOf = async (path: string) => String((await open(path, '*/*').expect(200)).headers['cache-control']);
    expect(await cacheOf('/assets/index-abc.js')).toBe('public, max-age=31536000, immutable');
    expect(await cacheOf('/sw.js')).toBe('no-cache');
    expect(await cacheOf('/manifest.webmanifest')).toBe('no-cache');
  });

  it('comes as packed when it was built, to those who take it so', async () => {
    const as = (encoding: string) => open('/assets/index-abc.js', '*/*').set('accept-encoding', encoding).expect(200);
    const brotli = await as('gzip, deflate, br');
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' });
    expect(brotli.headers['cache-control']).toContain('immutable');
    expect(brotli.text).toBe(SCRIPT);
    expect((await as('gzip')).headers['content-encoding']).toBe('gzip');
    const plain = await as('identity');
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(plain.headers['content-type']).toContain('javascript');
  });

  it('is not what a missing file, an unknown call or a program asking elsewhere gets', async () => {
    for (const path of [
      '/assets/gone-123.js',
      '/assets/',
      '/gone.png',
      '/.stamp',
      '/api/v1/nothing',
      '/api',
      '/health',
    ])
      for (const accept of [HTML, '*/*']) {
        const { body, headers } = await open(path, accept).expect(404);
        expect(headers['content-type']).toContain('application/problem+json');
        expect(headers['cache-control'] ?? '').not.toContain('immutable');
        expect(body.code).toBe('route.not_found');
      }
    await open('/today', 'application/json').expect(404);
    await api.http.post('/today').set('accept', HTML).expect(404);
    for (const path of ['/assets/..%2f..%2fetc/passwd', '/..%2f.stamp', '//etc/passwd', '/%00.js', '/assets/%'])
      expect((await open(path)).text).not.toMatch(/root:|inner/);
  });

  it('leaves the documents and the probes where they are', async () => {
    await open('/api/docs').expect(200).expect('content-type', /html/);
    await open('/api/docs/swagger-ui-bundle.js', '*/*')
      .expect(200)
      .expect('content-type', /javascript/);
    await api.http.get('/api/openapi.json').expect(200);
    await open('/health/live').expect(200).expect('content-type', /json/);
  });
});

describe('A large answer in JSON', () => {
  let database: TestDatabase;
  let api: BootedApi;

  beforeAll(async () => {
    database = await freshDatabase();
    api = await bootApi({ databaseUrl: database.url });
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const contract = (encoding: string) => api.http.get('/api/openapi.json').set('accept-encoding', encoding).expect(200);

  it('goes out packed to those who take it so, and is the same', async () => {
    const packed = await contract('br, gzip');
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    const plain = await contract('identity');
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(plain.headers.vary).toBe('accept-encoding');
    expect(packed.body).toEqual(plain.body);
    expect(Number(packed.headers['content-length'])).toBeLessThan(Number(plain.headers['content-length']) / 4);
    expect((await contract('gzip;q=0')).headers).not.toHaveProperty('content-encoding');
  });

  it('is left alone when it is small', async () => {
    const { headers } = await api.http.get('/health/live').set('accept-encoding', 'gzip').expect(200);
    expect(headers).not.toHaveProperty('content-encoding');
  });
});
