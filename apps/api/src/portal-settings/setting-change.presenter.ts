import { Injectable } from '@nestjs/common';
import { People } from '@jembatan/identity';
import { Transactions } from '@jembatan/platform';
import { type LastChange } from '@jembatan/settings';
import { type SettingChangeDto } from './threshold.dto';

/** Gives the names to who changed something. */
@Injectable()
export class SettingChangePresenter {
  constructor(
    private readonly people: People,
    private readonly transactions: Transactions,
  ) {}

  async present<T extends { readonly lastChange: LastChange | null }>(
    settings: readonly T[],
  ): Promise<(Omit<T, 'lastChange'> & { lastChange: SettingChangeDto | null })[]> {
    const ids = settings.flatMap(({ lastChange }) => (lastChange ? [lastChange.changedBy] : []));
    const people = ids.length > 0 ? await this.transactions.each((tx) => this.people.byIds(tx, [...new Set(ids)])) : [];
    const nameOf = (id: string): string | null => people.find((person) => person.id === id)?.name ?? null;
    return settings.map(({ lastChange, ...setting }) => ({
      ...setting,
      lastChange: lastChange && { at: lastChange.changedAt, byName: nameOf(lastChange.changedBy) },
    }));
  }
}
