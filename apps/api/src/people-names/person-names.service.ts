import { Injectable } from '@nestjs/common';
import { People } from '@jembatan/identity';
import { Transactions } from '@jembatan/platform';

/** The names of people whose ids stand in books that are kept below identity. */
@Injectable()
export class PersonNames {
  constructor(
    private readonly people: People,
    private readonly transactions: Transactions,
  ) {}

  /** By id; without those who are gone. */
  async of(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const wanted = [...new Set(ids)];
    const found = wanted.length === 0 ? [] : await this.transactions.each((tx) => this.people.byIds(tx, wanted));
    return new Map(found.map(({ id, name }) => [id, name]));
  }
}
