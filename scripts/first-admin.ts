import { hostname, userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { Accounts, People } from '@jembatan/identity';
import { DomainError, systemCtx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { FirstAdminModule } from './first-admin/first-admin.module';
import { joinRunning } from './portal/running';

const USAGE = `Adds the first admin, and invites them to set a password. Every later one is added by an admin.

  npm run first-admin -- --name NAME --email ADDRESS`;

async function main(): Promise<number> {
  const { name, email } = parseArgs({ options: { name: { type: 'string' }, email: { type: 'string' } } }).values;
  if (!name || !email) {
    console.error(USAGE);
    return 1;
  }
  Object.assign(process.env, joinRunning(process.env), { LOG_LEVEL: process.env.LOG_LEVEL ?? 'error' });
  const app = await NestFactory.createApplicationContext(FirstAdminModule, { logger: ['error', 'fatal'] });
  try {
    const admins = await app.get(Transactions).each((tx) => app.get(People, { strict: false }).withRole(tx, 'admin'));
    if (admins.length > 0) throw new Error('There is an admin already, who can add others');
    const ctx = systemCtx(`first-admin:${userInfo().username}@${hostname()}`);
    const { person } = await app.get(Accounts, { strict: false }).open(ctx, { name, email, roles: ['admin'] });
    console.log(`${person.name} is admin; an invitation goes out to ${person.email ?? ''}`);
    return 0;
  } finally {
    await app.close();
  }
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    const faults = error instanceof DomainError ? JSON.stringify(error.details) : '';
    console.error(error instanceof Error ? `${error.message} ${faults}`.trim() : error);
    process.exit(1);
  },
);
