import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CatalogSync } from '@jembatan/catalog';
import { type NewPerson, Passwords, People } from '@jembatan/identity';
import { type Ctx, SYSTEM, systemCtx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { CompanySettings } from '@jembatan/settings';
import { CustomerSync, type ListedStore, StoreDirectory, Territories } from '@jembatan/stores';
import { SeedModule } from './seed/seed.module';

const PASSWORD = 'demo-jembatan';
/** On every paper; nobody has this tax number. */
const COMPANY = {
  legalName: 'PT Contoh Kosmetika Nusantara',
  npwp: '012345678901000',
  address: 'Jalan Contoh No. 1, Jakarta Barat 11410',
};
const SALESMEN = ['Andi Pratama', 'Budi Santoso', 'Citra Lestari'];
/** Stores of one salesman. Of the simulator's stores each twenty have every kind of credit standing, and twelve one city. */
const TERRITORY = 20;
/** Owners, and which store of the list is theirs: four with ample credit, and in the simulator one with overdue invoices. */
const OWNERS = [
  ['Hendra Wijaya', 0],
  ['Siti Rahmawati', 1],
  ['Agus Setiawan', 2],
  ['Maria Simanjuntak', 3],
  ['Dewi Kusuma', 15],
] as const;

/** Makes the demo accounts if nobody has an account yet, after reading the ERP once, so that there are stores to own. */
export async function seedDemo(): Promise<void> {
  const app = await NestFactory.createApplicationContext(SeedModule, {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  try {
    const ctx = systemCtx('seed');
    const { items } = await app.get(People, { strict: false }).list(ctx, { limit: 1 });
    if (items.length > 0) return;
    await app.get(CustomerSync, { strict: false }).run(ctx);
    await app.get(CatalogSync, { strict: false }).run(ctx);
    await app.get(CompanySettings, { strict: false }).set(ctx, COMPANY);
    // Last: who finds people takes the rest for done.
    await addPeople(app, ctx);
  } finally {
    await app.close();
  }
}

async function addPeople(app: INestApplicationContext, ctx: Ctx): Promise<void> {
  const people = app.get(People, { strict: false });
  const territories = app.get(Territories, { strict: false });
  const stores = await firstStores(app.get(StoreDirectory, { strict: false }), SALESMEN.length * TERRITORY);
  const passwordHash = await app.get(Passwords, { strict: false }).hash(PASSWORD);
  await app.get(Transactions).run(async (tx) => {
    const add = (login: string, person: Omit<NewPerson, 'email' | 'passwordHash'>): ReturnType<People['add']> =>
      people.add(tx, ctx, { ...person, email: `${login}@demo.test`, passwordHash });
    await add('admin', { name: 'Ratna Admin', roles: ['admin'] });
    await add('auditor', { name: 'Bima Auditor', roles: ['auditor'] });
    await add('support', { name: 'Wulan Support', roles: ['support'] });
    for (const [index, name] of SALESMEN.entries()) {
      const { id } = await add(`salesman${index + 1}`, { name, roles: ['salesman'] });
      const territory = stores.slice(index * TERRITORY, (index + 1) * TERRITORY);
      await territories.assign(
        tx,
        ctx,
        id,
        territory.map((store) => store.id),
      );
    }
    for (const [index, [name, at]] of OWNERS.entries()) {
      const store = stores[at] ?? stores[index];
      if (store) await add(`owner${index + 1}`, { name, roles: ['store_owner'], storeIds: [store.id] });
    }
  });
}

async function firstStores(directory: StoreDirectory, count: number): Promise<ListedStore[]> {
  const everything: Ctx = { actor: { ...SYSTEM, roles: ['admin'] }, requestId: 'seed' };
  return (await directory.list(everything, { q: '', limit: count, cursor: null })).items;
}
