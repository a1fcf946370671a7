import { Injectable } from '@nestjs/common';
import { type Role } from '@jembatan/kernel';
import { type Tx } from '@jembatan/platform';
import { personNotFound } from './identity.errors';
import { type LoginName } from './login-name';
import { type Person, type PersonQuery, type PersonSort, type PersonState } from './person';

interface Row {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  roles: Role[];
  state: PersonState;
  store_ids: string[];
  created_at: Date;
}

/** What the sign-in needs to know. */
export interface Account extends Person {
  readonly passwordHash: string | null;
}

const COLUMNS = (): string => `p.id, p.name, p.email, p.phone, p.roles, p.state, p.created_at,
  array(select m.store_id from membership m where m.person_id = p.id order by m.store_id) as store_ids`;

/** Ids are in the order in which people were added. */
const KEYS: Readonly<Record<PersonSort, readonly [columns: readonly string[], direction: 'asc' | 'desc']>> = {
  createdAt: [['id'], 'asc'],
  '-createdAt': [['id'], 'desc'],
  name: [['name', 'id'], 'asc'],
  '-name': [['name', 'id'], 'desc'],
};

@Injectable()
export class PersonRepository {
  async insert(tx: Tx, { passwordHash, ...person }: Account): Promise<void> {
    await tx.sql`insert into person (id, name, email, phone, roles, state, password_hash, created_at)
      values (${person.id}, ${person.name}, ${person.email}, ${person.phone}, ${[...person.roles]}, ${person.state},
        ${passwordHash}, ${person.createdAt})`;
    if (person.storeIds.length > 0)
      await tx.sql`insert into membership (person_id, store_id) select ${person.id}, unnest(${[...person.storeIds]}::uuid[])`;
  }

  async get(tx: Tx, id: string): Promise<Person> {
    const [row] = await tx.sql<Row[]>`select ${COLUMNS} from person p where p.id = ${id}`;
    if (!row) throw personNotFound(id);
    return personOf(row);
  }

  /** Holds the person until the transaction ends. */
  async getForUpdate(tx: Tx, id: string): Promise<Person> {
    const [row] = await tx.sql<Row[]>`select ${COLUMNS} from person p where p.id = ${id} for update`;
    if (!row) throw personNotFound(id);
    return personOf(row);
  }

  /** Holds every admin who is not suspended, in a fixed order, so that no two of them go at once. Answers their ids. */
  async holdAdmins(tx: Tx): Promise<string[]> {
    const rows = await tx.sql<{ id: string }[]>`select id from person
      where 'admin' = any (roles) and state = 'ACTIVE' order by id for update`;
    return rows.map(({ id }) => id);
  }

  async findByLogin(tx: Tx, { kind, value }: LoginName): Promise<Account | null> {
    const email = kind === 'email' ? value : null;
    const phone = kind === 'phone' ? value : null;
    const [row] = await tx.sql<
      (Row & { password_hash: string | null })[]
    >`select ${COLUMNS}, p.password_hash from person p where p.email = ${email} or p.phone = ${phone}`;
    return row ? { ...personOf(row), passwordHash: row.password_hash } : null;
  }

  /**
   * One more than `limit`, so that the caller sees whether there is a next page. `cursor`: the person before it. Only what
   * narrows the list is part of the statement.
   */
  async list(tx: Tx, { q, state, role, sort = 'createdAt', limit, cursor }: PersonQuery): Promise<Person[]> {
    const values: unknown[] = [limit + 1];
    const given = (value: unknown): string => `$${values.push(value)}`;
    const [columns, direction] = KEYS[sort];
    const keyOf = (table: string): string => columns.map((column) => `${table}.${column}`).join(', ');
    const wanted = ['true'];
    if (q !== undefined) wanted.push(`p.sought like lower(${given(`%${q.replace(/[\\%_]/g, '\\$&')}%`)})`);
    if (state !== undefined) wanted.push(`p.state = ${given(state)}`);
    if (role !== undefined) wanted.push(`${given(role)} = any (p.roles)`);
    if (cursor !== undefined)
      wanted.push(
        `(${keyOf('p')}) ${direction === 'asc' ? '>' : '<'} (select ${keyOf('c')} from person c where c.id = ${given(cursor)}::uuid)`,
      );
    const rows = await tx.query<Row[]>(
      `select ${COLUMNS()} from person p where ${wanted.join(' and ')}
        order by ${columns.map((column) => `p.${column} ${direction}`).join(', ')} limit $1`,
      values,
    );
    return rows.map(personOf);
  }

  async listByIds(tx: Tx, ids: readonly string[]): Promise<Person[]> {
    const rows = await tx.sql<Row[]>`select ${COLUMNS} from person p where p.id = any (${[...ids]}::uuid[])`;
    return rows.map(personOf);
  }

  async listByLogins(tx: Tx, emails: readonly string[], phones: readonly string[]): Promise<Person[]> {
    const rows = await tx.sql<Row[]>`select ${COLUMNS} from person p
      where p.email = any (${[...emails]}::text[]) or p.phone = any (${[...phones]}::text[])`;
    return rows.map(personOf);
  }

  async addStores(tx: Tx, id: string, storeIds: readonly string[]): Promise<string[]> {
    const rows = await tx.sql<{ store_id: string }[]>`
      insert into membership (person_id, store_id) select ${id}, unnest(${[...storeIds]}::uuid[])
      on conflict do nothing returning store_id`;
    return rows.map(({ store_id }) => store_id);
  }

  async listByRole(tx: Tx, role: Role): Promise<Person[]> {
    const rows = await tx.sql<Row[]>`select ${COLUMNS} from person p
      where ${role} = any (p.roles) and p.state = 'ACTIVE' order by p.id`;
    return rows.map(personOf);
  }

  async listOwners(tx: Tx, storeIds: readonly string[]): Promise<Person[]> {
    const rows = await tx.sql<Row[]>`select ${COLUMNS} from person p where p.id in
      (select m.person_id from membership m where m.store_id = any (${[...storeIds]}::uuid[])) order by p.id`;
    return rows.map(personOf);
  }

  async setState(tx: Tx, id: string, state: PersonState): Promise<void> {
    await tx.sql`update person set state = ${state} where id = ${id}`;
  }

  /** Makes these the whole of the person's roles and stores. */
  async setDuties(tx: Tx, id: string, { roles, storeIds }: Pick<Person, 'roles' | 'storeIds'>): Promise<void> {
    await tx.sql`update person set roles = ${[...roles]} where id = ${id}`;
    await tx.sql`delete from membership where person_id = ${id} and store_id <> all (${[...storeIds]}::uuid[])`;
    await tx.sql`insert into membership (person_id, store_id) select ${id}, unnest(${[...storeIds]}::uuid[])
      on conflict do nothing`;
  }

  async setPasswordHash(tx: Tx, id: string, hash: string): Promise<void> {
    await tx.sql`update person set password_hash = ${hash} where id = ${id}`;
  }

  /** How many people with an e-mail address under `domain` can sign in. */
  async countActiveUnder(tx: Tx, domain: string): Promise<number> {
    const [row] = await tx.sql<{ n: number }[]>`select count(*)::int as n from person
      where email like ${`%@${domain}`} and state = 'ACTIVE' and password_hash is not null`;
    return row?.n ?? 0;
  }
}

const personOf = ({ store_ids, created_at, id, name, email, phone, roles, state }: Row): Person => ({
  id,
  name,
  email,
  phone,
  roles,
  state,
  storeIds: store_ids,
  createdAt: created_at,
});
