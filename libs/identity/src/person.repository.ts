import { Injectable } from '@nestjs/common';
import { type Role } from '@jembatan/kernel';
import { type Tx } from '@jembatan/platform';
import { personNotFound } from './identity.errors';
import { type LoginName } from './login-name';
import { type Person, type PersonQuery, type PersonState } from './person';

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

  /** Newest last; one more than `limit`, so that the caller sees whether there is a next page. */
  async list(tx: Tx, { q, state, limit, cursor }: PersonQuery): Promise<Person[]> {
    const part = q === undefined ? null : `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    const rows = await tx.sql<Row[]>`select ${COLUMNS} from person p
      where (${part}::text is null or p.name ilike ${part} or p.email ilike ${part} or p.phone like ${part})
        and (${state ?? null}::text is null or p.state = ${state ?? null})
        and (${cursor ?? null}::uuid is null or p.id > ${cursor ?? null})
      order by p.id limit ${limit + 1}`;
    return rows.map(personOf);
  }

  async listByIds(tx: Tx, ids: readonly string[]): Promise<Person[]> {
    const rows = await tx.sql<Row[]>`select ${COLUMNS} from person p where p.id = any (${[...ids]}::uuid[])`;
    return rows.map(personOf);
  }

  async listByRole(tx: Tx, role: Role): Promise<Person[]> {
    const rows = await tx.sql<Row[]>`select ${COLUMNS} from person p
      where ${role} = any (p.roles) and p.state = 'ACTIVE' order by p.id`;
    return rows.map(personOf);
  }

  async listOwners(tx: Tx, storeIds: readonly string[]): Promise<Person[]> {
    const rows = await tx.sql<Row[]>`select ${COLUMNS} from person p where exists
      (select from membership m where m.person_id = p.id and m.store_id = any (${[...storeIds]}::uuid[])) order by p.id`;
    return rows.map(personOf);
  }

  async setState(tx: Tx, id: string, state: PersonState): Promise<void> {
    await tx.sql`update person set state = ${state} where id = ${id}`;
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
