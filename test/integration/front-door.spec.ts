import { Controller, Get, Module, Post } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { SignIn } from '@jembatan/identity';
import { DomainError } from '@jembatan/kernel';
import { requestScope } from '@jembatan/platform';
import { NotOnBehalf, Public, Roles } from '../../apps/api/src/access/access.decorator';
import { RouteCheck } from '../../apps/api/src/access/route-check.service';
import { type BootedApi, bootApi } from '../support/app';
import { freshDatabase, type TestDatabase } from '../support/database';
import { addPerson } from '../support/people';

interface Operation {
  readonly parameters: { readonly $ref?: string }[];
  readonly responses: { readonly default?: { readonly content: object } };
}

describe('The front door', () => {
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

  it('shows the way to the documentation', async () => {
    await api.http.get('/').expect(302).expect('location', '/api/docs');
    await api.http.get('/api/docs').expect(200).expect('content-type', /html/);
  });

  it('serves its contract', async () => {
    const { body } = await api.http.get('/api/openapi.json').expect(200);
    expect(Object.keys(body.paths as object)).toEqual(
      expect.arrayContaining(['/api/v1/auth/login', '/api/v1/auth/refresh', '/api/v1/me', '/api/v1/admin/tasks']),
    );
  });

  it('says in it of every call what may be told of the device, and how it is refused', async () => {
    const { body } = await api.http.get('/api/openapi.json').expect(200);
    const operations = Object.values(body.paths as Record<string, Record<string, Operation>>).flatMap(Object.values);
    expect(operations.length).toBeGreaterThan(70);
    for (const { parameters, responses } of operations as Operation[]) {
      expect(parameters.map(({ $ref }) => $ref?.split('/').at(-1))).toEqual(
        expect.arrayContaining(['DeviceId', 'DeviceTime', 'Position']),
      );
      expect(Object.keys(responses.default?.content ?? {})).toEqual(['application/problem+json']);
    }
    const { parameters } = body.paths['/api/v1/orders'].post as Operation;
    expect(parameters).toContainEqual(expect.objectContaining({ name: 'Idempotency-Key', in: 'header' }));
  });

  it('gives every answer the id of its request, the caller’s own where it is a sane one', async () => {
    const { headers, body } = await api.http.get('/api/v1/me').expect(401);
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(body.requestId).toBe(headers['x-request-id']);
    await api.http.get('/api/v1/me').set('x-request-id', 'tablet-7.0001').expect('x-request-id', 'tablet-7.0001');
    for (const insane of ['short', 'x'.repeat(65), 'a b c d e f g', '"><script>alert(1)'])
      expect((await api.http.get('/api/v1/me').set('x-request-id', insane)).headers['x-request-id']).not.toBe(insane);
  });

  it('carries that id into everything a request does, also after its body was read', async () => {
    const seen: (string | undefined)[] = [];
    const look = jest.spyOn(api.app.get(SignIn, { strict: false }), 'signIn').mockImplementation(() => {
      seen.push(requestScope.getStore()?.requestId);
      return Promise.reject(new DomainError('conflict', 'only.looking'));
    });
    const login = api.http.post('/api/v1/auth/login').set('x-request-id', 'request-1');
    await login.send({ login: 'budi@toko.id', password: 'sesuatu' }).expect(409);
    look.mockRestore();
    expect(seen).toEqual(['request-1']);
  });

  it('answers what is not there as a problem', async () => {
    const { body, headers } = await api.http.get('/api/v1/nothing').expect(404);
    expect(headers['content-type']).toMatch('application/problem+json');
    expect(body).toMatchObject({ status: 404, code: 'route.not_found', requestId: headers['x-request-id'] });
  });

  it('sends the headers that browsers need to be careful', async () => {
    const { headers } = await api.http.get('/api/docs').expect(200);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
  });
});

describe('An API', () => {
  @Controller('careless')
  class CarelessController {
    @Get() @Public() fine(): void {}
    @Get('silent') silent(): void {}
    @Post() @Roles('admin') @NotOnBehalf() stated(): void {}
    @Post('stanceless') @Roles('admin') stanceless(): void {}
  }
  @Module({ imports: [DiscoveryModule], controllers: [CarelessController], providers: [RouteCheck] })
  class CarelessModule {}

  it('with a route that does not say who may call it, or its stance, does not start and names each', async () => {
    const module = await Test.createTestingModule({ imports: [CarelessModule] }).compile();
    const fault = await module.init().then(
      () => 'it started',
      (error: Error) => error.message,
    );
    expect(fault).toContain('CarelessController.silent does not say who may call it');
    expect(fault).toContain('CarelessController.stanceless writes without a stance');
    expect(fault).not.toMatch(/\.(fine|stated)/);
  });
});

describe('Production', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it('does not start while a demo account can sign in', async () => {
    const development = await bootApi({ databaseUrl: database.url });
    await addPerson(development.app, { email: 'admin@demo.test', roles: ['admin'] });
    await development.close();
    const production = bootApi({ databaseUrl: database.url, env: { NODE_ENV: 'production' } });
    await expect(production).rejects.toThrow('1 demo accounts (@demo.test) can sign in');
  });
});
