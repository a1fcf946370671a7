import { Injectable } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { Accounts, emailOf, People, phoneOf, SessionGate } from '@jembatan/identity';
import { type Ctx, Ids } from '@jembatan/kernel';
import { Transactions, type Tx } from '@jembatan/platform';
import { type ImportRow, type PlannedLine } from './people-import';
import { type ImportQuestion, type ImportStep, planImport } from './people-import.rules';
import { importRefused } from './store.errors';
import { StoreRepository } from './store.repository';
import { TerritoryRepository } from './territory.repository';

/** What an import reads and adds to, as one argument. */
@Injectable()
export class ImportBooks {
  constructor(
    readonly people: People,
    readonly accounts: Accounts,
    readonly stores: StoreRepository,
    readonly territories: TerritoryRepository,
  ) {}
}

/** Takes people, their own stores and territories from a file: the same file twice changes nothing the second time. */
@Injectable()
export class PeopleImports {
  constructor(
    private readonly books: ImportBooks,
    private readonly gate: SessionGate,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
    private readonly ids: Ids,
  ) {}

  /** What would become of each line; changes nothing. */
  async judge(rows: readonly ImportRow[]): Promise<PlannedLine[]> {
    const steps = await this.transactions.each((tx) => this.plan(tx, rows));
    return steps.map(({ planned }) => planned);
  }

  /**
   * All lines or none. New people are invited by e-mail.
   * @throws DomainError `refused` / `import.refused` when a line is; `conflict` / `user.login_taken` when somebody else was faster
   */
  async take(ctx: Ctx, rows: readonly ImportRow[]): Promise<PlannedLine[]> {
    const touched = new Set<string>();
    const steps = await this.transactions.run(async (tx) => {
      const planned = await this.plan(tx, rows);
      const refused = planned.filter((step) => step.planned.verdict === 'refused').length;
      if (refused > 0) throw importRefused(refused);
      const idsByEmail = new Map<string, string>();
      for (const step of planned) touched.add(await this.apply(tx, ctx, step, idsByEmail));
      await this.audit.record(tx, ctx, {
        action: 'people.imported',
        object: { type: 'import', id: this.ids.next() },
        details: { lines: planned.map(({ planned: { line, email, verdict } }) => ({ line, email, verdict })) },
      });
      return planned;
    });
    for (const personId of touched) await this.gate.tell(personId);
    return steps.map(({ planned }) => planned);
  }

  private async plan(tx: Tx, rows: readonly ImportRow[]): Promise<ImportStep[]> {
    const { people, stores, territories } = this.books;
    const emails = rows.flatMap(({ email }) => emailOf(email) ?? []);
    const phones = rows.flatMap(({ phone }) => (phone === null ? [] : (phoneOf(phone) ?? [])));
    const known = await people.byLogins(tx, emails, phones);
    const served = await territories.ofPeople(
      tx,
      known.map(({ id }) => id),
    );
    const found = await stores.listByCodes(
      tx,
      rows.flatMap(({ storeCodes }) => storeCodes),
    );
    const question: ImportQuestion = {
      rows,
      people: known.map((person) => ({
        ...person,
        owned: new Set(person.storeIds),
        served: new Set(served.flatMap(({ personId, storeId }) => (personId === person.id ? storeId : []))),
      })),
      stores: new Map(found.map(({ id, code }) => [code, id])),
    };
    return planImport(question);
  }

  /** Answers whose line it was. */
  private async apply(tx: Tx, ctx: Ctx, step: ImportStep, idsByEmail: Map<string, string>): Promise<string> {
    const { email, phone, role, addedStoreIds, planned } = step;
    const known = idsByEmail.get(email) ?? (await this.books.people.byLogins(tx, [email], []))[0]?.id;
    const owns = role === 'store_owner';
    if (known !== undefined) {
      if (addedStoreIds.length > 0) await this.addStores(tx, ctx, { personId: known, owns, storeIds: addedStoreIds });
      return known;
    }
    const { person } = await this.books.accounts.openWithin(tx, ctx, {
      name: planned.name ?? email,
      email,
      ...(phone === null ? {} : { phone }),
      roles: role === null ? [] : [role],
      storeIds: owns ? addedStoreIds : [],
    });
    idsByEmail.set(email, person.id);
    if (!owns && addedStoreIds.length > 0)
      await this.addStores(tx, ctx, { personId: person.id, owns, storeIds: addedStoreIds });
    return person.id;
  }

  private async addStores(
    tx: Tx,
    ctx: Ctx,
    { personId, owns, storeIds }: { personId: string; owns: boolean; storeIds: readonly string[] },
  ): Promise<void> {
    const { people, territories } = this.books;
    const object = { type: 'person', id: personId };
    if (owns) {
      const added = await people.addStores(tx, personId, storeIds);
      await this.audit.record(tx, ctx, { action: 'person.stores_added', object, details: { storeIds: added } });
      return;
    }
    const assigned = await territories.add(tx, personId, storeIds);
    await this.audit.record(tx, ctx, { action: 'territory.changed', object, details: { assigned, withdrawn: [] } });
  }
}
