import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';

@Injectable()
export class PasswordResetRepository {
  async insert(tx: Tx, hash: Buffer, personId: string, endsAt: Date): Promise<void> {
    await tx.sql`insert into password_reset (hash, person_id, ends_at) values (${hash}, ${personId}, ${endsAt})`;
  }

  /** Whose password the link may set; null when it is used, over, or its person is suspended. */
  async findPersonId(tx: Tx, hash: Buffer, now: Date): Promise<string | null> {
    const [row] = await tx.sql<{ id: string }[]>`select p.id from password_reset r join person p on p.id = r.person_id
      where r.hash = ${hash} and r.used_at is null and r.ends_at > ${now} and p.state = 'ACTIVE'`;
    return row?.id ?? null;
  }

  /** Uses the link up, and with it every other one of the person. False when somebody was faster. */
  async use(tx: Tx, hash: Buffer, personId: string, now: Date): Promise<boolean> {
    const [, count] = await tx.sql<[unknown[], number]>`update password_reset set used_at = ${now}
      where hash = ${hash} and used_at is null and ends_at > ${now}`;
    if (count === 0) return false;
    await tx.sql`update password_reset set used_at = ${now} where person_id = ${personId} and used_at is null`;
    return true;
  }
}
