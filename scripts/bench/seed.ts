import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { CatalogSync } from '@jembatan/catalog';
import { People, Sessions } from '@jembatan/identity';
import { type Ctx, SYSTEM, systemCtx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { CustomerSync, StoreDirectory } from '@jembatan/stores';
import { SeedModule } from '../seed/seed.module';

/** Reads the ERP once and opens a session for an owner of each store; writes their access tokens to the file named first. */
async function main(): Promise<void> {
  const [file] = process.argv.slice(2);
  if (!file) throw new Error('Which file?');
  const app = await NestFactory.createApplicationContext(SeedModule, { logger: ['error', 'fatal'] });
  const ctx = systemCtx('bench');
  await app.get(CustomerSync, { strict: false }).run(ctx);
  await app.get(CatalogSync, { strict: false }).run(ctx);
  const people = app.get(People, { strict: false });
  const sessions = app.get(Sessions, { strict: false });
  const tokens: string[] = [];
  for (const store of await allStores(app.get(StoreDirectory, { strict: false }))) {
    const owner = await app.get(Transactions).run((tx) =>
      people.add(tx, ctx, {
        name: `Owner of ${store.code}`,
        email: `${store.code.toLowerCase()}@bench.test`,
        roles: ['store_owner'],
        storeIds: [store.id],
      }),
    );
    tokens.push((await sessions.start(ctx, owner)).accessToken);
  }
  writeFileSync(file, JSON.stringify(tokens), { mode: 0o600 });
  await app.close();
}

async function allStores(directory: StoreDirectory): Promise<{ id: string; code: string }[]> {
  const everything: Ctx = { actor: { ...SYSTEM, roles: ['admin'] }, requestId: 'bench' };
  const stores: { id: string; code: string }[] = [];
  for (let cursor: string | null = null; ;) {
    const page = await directory.list(everything, { q: '', limit: 200, cursor });
    stores.push(...page.items);
    if (page.nextCursor === null) return stores;
    cursor = page.nextCursor;
  }
}

void main();
