import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type NewPerson, Passwords, People, type Person } from '@jembatan/identity';
import { systemCtx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { type Agent } from 'supertest';

export const PASSWORD = 'sesuatu-yang-panjang';

/** Adds a person who signs in with {@link PASSWORD}; a salesman unless told otherwise. */
export async function addPerson(app: NestFastifyApplication, person: Partial<NewPerson> = {}): Promise<Person> {
  const passwordHash = await app.get(Passwords, { strict: false }).hash(PASSWORD);
  return app
    .get(Transactions)
    .run((tx) =>
      app
        .get(People, { strict: false })
        .add(tx, systemCtx('test'), { name: 'Sari', roles: ['salesman'], passwordHash, ...person }),
    );
}

/** Tokens of a device that keeps no cookies. */
export async function tokensOf(http: Agent, login: string): Promise<{ accessToken: string; refreshToken: string }> {
  const { body } = await http
    .post('/api/v1/auth/login')
    .set('x-client', 'api')
    .send({ login, password: PASSWORD })
    .expect(200);
  return body as { accessToken: string; refreshToken: string };
}
