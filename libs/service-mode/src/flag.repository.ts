import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type Flag, type FlagName } from './flag';

@Injectable()
export class FlagRepository {
  async list(tx: Tx): Promise<Flag[]> {
    return tx.sql<Flag[]>`select name, enabled, reason, owner, since, until from flag order by name`;
  }

  async getForUpdate(tx: Tx, name: FlagName): Promise<Flag> {
    const [flag] = await tx.sql<Flag[]>`select name, enabled, reason, owner, since, until from flag
      where name = ${name} for update`;
    if (!flag) throw new Error(`flag lacks ${name}`);
    return flag;
  }

  /** Changes the flag and writes its history. */
  async update(tx: Tx, { name, enabled, reason, owner, since, until }: Flag): Promise<void> {
    await tx.sql`update flag set enabled = ${enabled}, reason = ${reason}, owner = ${owner}, since = ${since}, until = ${until}
      where name = ${name}`;
    await tx.sql`insert into flag_event (name, enabled, at, changed_by, reason, until)
      values (${name}, ${enabled}, ${since}, ${owner}, ${reason}, ${until})`;
  }
}
