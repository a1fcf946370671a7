import { Injectable } from '@nestjs/common';
import { type Tx } from '@jembatan/platform';
import { type ErpFunction } from './service-mode';
import { type ModeState } from './service-mode.states';

export interface FunctionRow {
  readonly function: ErpFunction;
  readonly state: ModeState;
  readonly since: Date;
  readonly reason: string | null;
  readonly until: Date | null;
  /** How often in a row it fell soon after it had come back. */
  readonly flaps: number;
  /** When it last began to recover. */
  readonly cameBackAt: Date | null;
}

export interface ModeChange extends FunctionRow {
  readonly from: ModeState;
  readonly by: string;
}

@Injectable()
export class ServiceModeRepository {
  async list(tx: Tx): Promise<FunctionRow[]> {
    return tx.sql<
      FunctionRow[]
    >`select function, state, since, reason, until, flaps, came_back_at as "cameBackAt" from function_mode`;
  }

  async getForUpdate(tx: Tx, functions: readonly ErpFunction[]): Promise<FunctionRow[]> {
    return tx.sql<
      FunctionRow[]
    >`select function, state, since, reason, until, flaps, came_back_at as "cameBackAt" from function_mode
      where function = any(${[...functions]}::text[]) order by function for update`;
  }

  /** Changes the function and writes its history. */
  async update(tx: Tx, change: ModeChange): Promise<void> {
    const { function: name, from, state, since, reason, until, flaps, cameBackAt, by } = change;
    await tx.sql`update function_mode set state = ${state}, since = ${since}, reason = ${reason}, until = ${until},
      flaps = ${flaps}, came_back_at = ${cameBackAt}, changed_by = ${by} where function = ${name}`;
    await tx.sql`insert into mode_event (function, from_state, to_state, at, changed_by, reason, until)
      values (${name}, ${from}, ${state}, ${since}, ${by}, ${reason}, ${until})`;
  }
}
