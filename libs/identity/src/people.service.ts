import { Injectable } from '@nestjs/common';
import { Clock, type Ctx, type Fault, Ids, type Page, type Role } from '@jembatan/kernel';
import { isUniqueViolation, Transactions, type Tx } from '@jembatan/platform';
import { invalidPerson, loginTaken } from './identity.errors';
import { emailOf, phoneOf } from './login-name';
import { type NewPerson, type Person, type PersonQuery } from './person';
import { PersonRepository } from './person.repository';
import { judgeRoles } from './person.rules';

@Injectable()
export class People {
  constructor(
    private readonly people: PersonRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Adds an active person in the caller's transaction.
   * @throws DomainError `invalid` with every fault; `conflict` / `user.login_taken`, after which the transaction is lost.
   */
  async add(tx: Tx, _ctx: Ctx, person: NewPerson): Promise<Person> {
    const { name, roles, storeIds = [], passwordHash = null } = person;
    const faults: Fault[] = judgeRoles({ roles, storeIds });
    const email = person.email === undefined ? null : emailOf(person.email);
    const phone = person.phone === undefined ? null : phoneOf(person.phone);
    if (person.email !== undefined && email === null)
      faults.push({ path: 'email', code: 'field.email', message: 'no e-mail address' });
    if (person.phone !== undefined && phone === null)
      faults.push({ path: 'phone', code: 'field.phone', message: 'no phone number' });
    if (person.email === undefined && person.phone === undefined)
      faults.push({ path: 'email', code: 'login.missing', message: 'an e-mail address or a phone number is needed' });
    if (faults.length > 0) throw invalidPerson(faults);
    const stores = [...new Set(storeIds)];
    const added: Person = {
      id: this.ids.next(),
      name,
      email,
      phone,
      roles,
      state: 'ACTIVE',
      storeIds: stores,
      createdAt: this.clock.now(),
    };
    try {
      await this.people.insert(tx, { ...added, passwordHash });
    } catch (error) {
      throw isUniqueViolation(error) ? loginTaken() : error;
    }
    return added;
  }

  /** @throws DomainError `not-found` / `user.not_found` */
  get(_ctx: Ctx, id: string): Promise<Person> {
    return this.transactions.each((tx) => this.people.get(tx, id));
  }

  async list(_ctx: Ctx, query: PersonQuery): Promise<Page<Person>> {
    const found = await this.transactions.each((tx) => this.people.list(tx, query));
    const items = found.slice(0, query.limit);
    return { items, nextCursor: found.length > query.limit ? (items.at(-1)?.id ?? null) : null };
  }

  /** The people of these ids, in no order; unknown ids are left out. One statement. */
  byIds(tx: Tx, ids: readonly string[]): Promise<Person[]> {
    return this.people.listByIds(tx, ids);
  }

  /** Everybody who signs in with one of these, in the form that is stored. One statement. */
  byLogins(tx: Tx, emails: readonly string[], phones: readonly string[]): Promise<Person[]> {
    return this.people.listByLogins(tx, emails, phones);
  }

  /** Adds own stores to a store owner's; answers those that were not theirs before. */
  addStores(tx: Tx, personId: string, storeIds: readonly string[]): Promise<string[]> {
    return this.people.addStores(tx, personId, storeIds);
  }

  /** Everybody of the role who is not suspended, oldest first. One statement. */
  withRole(tx: Tx, role: Role): Promise<Person[]> {
    return this.people.listByRole(tx, role);
  }

  /** The owners of these stores; each person's `storeIds` tell of which. One statement. */
  ownersOf(tx: Tx, storeIds: readonly string[]): Promise<Person[]> {
    return this.people.listOwners(tx, storeIds);
  }
}
