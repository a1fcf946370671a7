import { escapeIdentifier, escapeLiteral } from 'pg';
import { type QueryRunner } from 'typeorm';
import { isUniqueViolation } from './postgres-errors';
import { type Rights, type TableRights } from './rights';

const OURS = 'public';
const QUEUE = 'graphile_worker';
const POLICY = 'portal';

/** The role that the portal runs as; null when it is the one that migrates. */
export async function appRoleOf(owner: QueryRunner, appUrl: string): Promise<AppRole | null> {
  const { username, password } = new URL(appUrl);
  const name = decodeURIComponent(username);
  const [row] = (await owner.query('select current_user as name')) as { name: string }[];
  return name === '' || name === row?.name ? null : new AppRole(owner, name, decodeURIComponent(password));
}

/** Makes the role where it is missing, and says what it may do. All grants stand in one place, here. */
class AppRole {
  private readonly quoted: string;

  constructor(
    private readonly owner: QueryRunner,
    private readonly name: string,
    private readonly password: string,
  ) {
    this.quoted = escapeIdentifier(name);
  }

  /** @throws Error when the role is missing and the owner may not make it. */
  async make(): Promise<void> {
    if (await this.exists()) return;
    const [may] = await this.ask<{ make: boolean }>(
      'select rolsuper or rolcreaterole as make from pg_roles where rolname = current_user',
    );
    if (!may?.make)
      throw new Error(
        `The role ${this.name} of DATABASE_URL is missing, and that of DATABASE_OWNER_URL cannot make it`,
      );
    try {
      await this.ask(`create role ${this.quoted} login password ${escapeLiteral(this.password)}`);
    } catch (error) {
      // Roles belong to the server: somebody who migrates another database of it came first.
      if (!isUniqueViolation(error) && !(await this.exists())) throw error;
    }
  }

  /** Replaces all that the role was granted before, in one step. */
  async grant(rights: Rights): Promise<void> {
    await this.owner.startTransaction();
    try {
      await this.closeSchema();
      await this.grantTables(rights);
      await this.grantQueue();
      await this.owner.commitTransaction();
    } catch (error) {
      await this.owner.rollbackTransaction();
      throw error;
    }
  }

  /** A cluster older than PostgreSQL 15, or a copy of one, lets everybody make tables. */
  private async closeSchema(): Promise<void> {
    const [may] = await this.ask<{ create: boolean }>(`select has_schema_privilege($1, $2, 'create') as create`, [
      this.name,
      OURS,
    ]);
    if (may?.create) await this.ask(`revoke create on schema ${OURS} from public, ${this.quoted}`);
  }

  private async grantTables(rights: Rights): Promise<void> {
    await this.ask(`grant usage on schema ${OURS} to ${this.quoted}`);
    await this.ask(`revoke all on all tables in schema ${OURS} from public, ${this.quoted}`);
    await this.ask(`grant select, insert, update, delete on all tables in schema ${OURS} to ${this.quoted}`);
    await this.ask(`grant usage, select on all sequences in schema ${OURS} to ${this.quoted}`);
    for (const [table, right] of Object.entries(rights)) {
      await this.ask(`revoke all on ${OURS}.${escapeIdentifier(table)} from ${this.quoted}`);
      await this.ask(`grant ${grantOf(right)} on ${OURS}.${escapeIdentifier(table)} to ${this.quoted}`);
    }
  }

  /** The queue's tables are closed by row security to all but their owner. */
  private async grantQueue(): Promise<void> {
    await this.ask(`grant usage on schema ${QUEUE} to ${this.quoted}`);
    await this.ask(`grant select, insert, update, delete on all tables in schema ${QUEUE} to ${this.quoted}`);
    await this.ask(`revoke insert, update, delete on ${QUEUE}.migrations from ${this.quoted}`);
    await this.ask(`grant usage, select on all sequences in schema ${QUEUE} to ${this.quoted}`);
    await this.ask(`grant execute on all functions in schema ${QUEUE} to ${this.quoted}`);
    const closed = await this.ask<{ name: string }>(
      `select c.relname as name from pg_class c where c.relnamespace = $1::regnamespace and c.relrowsecurity
         and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = $2
           and (select oid from pg_roles where rolname = $3) = any (p.polroles))`,
      [QUEUE, POLICY, this.name],
    );
    for (const { name } of closed) {
      const table = `${QUEUE}.${escapeIdentifier(name)}`;
      await this.ask(`drop policy if exists ${POLICY} on ${table}`);
      await this.ask(`create policy ${POLICY} on ${table} to ${this.quoted} using (true) with check (true)`);
    }
  }

  private async exists(): Promise<boolean> {
    return (await this.ask('select 1 from pg_roles where rolname = $1', [this.name])).length > 0;
  }

  private ask<Row>(text: string, values?: unknown[]): Promise<Row[]> {
    return this.owner.query(text, values) as Promise<Row[]>;
  }
}

function grantOf(right: TableRights): string {
  if (right === 'read') return 'select';
  if (right === 'append') return 'select, insert';
  return `select, insert, update (${right.update.map(escapeIdentifier).join(', ')})`;
}
