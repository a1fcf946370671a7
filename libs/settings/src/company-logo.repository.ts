import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type CompanyLogo } from './company-logo';
import { type LogoImage } from './logo-image';
import { type LastChange } from './setting';

@Injectable()
export class CompanyLogoRepository {
  /** Two changes wait for each other, also before the row is there. */
  async hold(tx: Tx): Promise<void> {
    await tx.sql`select pg_advisory_xact_lock(hashtext('company_logo'))`;
  }

  /** Without its bytes. */
  async find(tx: Tx): Promise<CompanyLogo | null> {
    const [logo] = await tx.sql<CompanyLogo[]>`select type, width, height, hash, changed_at as "changedAt",
      changed_by as "changedBy" from company_logo`;
    return logo ?? null;
  }

  async open(tx: Tx): Promise<LogoImage | null> {
    const [logo] = await tx.sql<LogoImage[]>`select type, width, height, hash, bytes from company_logo`;
    return logo ?? null;
  }

  async set(
    tx: Tx,
    { type, width, height, hash, bytes }: LogoImage,
    { changedAt, changedBy }: LastChange,
  ): Promise<void> {
    await tx.sql`insert into company_logo (type, width, height, hash, bytes, changed_at, changed_by)
      values (${type}, ${width}, ${height}, ${hash}, ${bytes}, ${changedAt}, ${changedBy})
      on conflict (single) do update set type = excluded.type, width = excluded.width, height = excluded.height,
        hash = excluded.hash, bytes = excluded.bytes, changed_at = excluded.changed_at, changed_by = excluded.changed_by`;
  }

  async remove(tx: Tx): Promise<void> {
    await tx.sql`delete from company_logo`;
  }
}
