import { Injectable } from '@nestjs/common';
import { type Ctx, npwpOf } from '@jembatan/kernel';
import { type Company, type CompanyStanding, DEFAULT_BRAND } from './company';
import { npwpUnfit } from './company.errors';
import { usableText } from './company.rules';
import { SettingBook } from './setting-book.service';

const FIELDS = ['brand', 'legalName', 'npwp', 'address'] as const satisfies (keyof Company)[];
const NAMES = FIELDS.map((name) => `company.${name}`);

/** Who runs the portal. */
@Injectable()
export class CompanySettings {
  constructor(private readonly book: SettingBook) {}

  /** As it counts right now; never does I/O. */
  current(): Company {
    const stored = (name: keyof Company): unknown => this.book.find(`company.${name}`)?.value;
    return {
      brand: usableText(stored('brand'), DEFAULT_BRAND),
      legalName: usableText(stored('legalName'), null),
      npwp: npwpOf(usableText(stored('npwp'), '')),
      address: usableText(stored('address'), null),
    };
  }

  standing(): CompanyStanding {
    const changes = FIELDS.flatMap((name) => this.book.find(`company.${name}`) ?? []);
    const [last] = changes.sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime());
    return {
      ...this.current(),
      version: this.book.version(NAMES),
      lastChange: last ? { changedAt: last.changedAt, changedBy: last.changedBy } : null,
    };
  }

  /**
   * Only what is given changes; null takes it away.
   * @param version what was read before; without it, what stands is written over.
   * @throws DomainError `invalid` where the tax number has not 15 or 16 digits, `settings.changed_meanwhile`.
   */
  async set(ctx: Ctx, given: Readonly<Partial<Record<keyof Company, string | null>>>, version?: string): Promise<void> {
    const npwp = given.npwp == null ? given.npwp : npwpOf(given.npwp);
    if (npwp === null && given.npwp !== null) throw npwpUnfit();
    const wanted = { ...given, ...(npwp !== undefined && { npwp }) };
    const named = FIELDS.filter((name) => wanted[name] !== undefined);
    const values = Object.fromEntries(named.map((name) => [`company.${name}`, wanted[name]?.trim() ?? null]));
    await this.book.change(ctx, {
      action: 'settings.company_changed',
      object: 'company',
      values,
      seen: version === undefined ? undefined : { names: NAMES, version },
    });
  }
}
