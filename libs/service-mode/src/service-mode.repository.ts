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
  readonly flaps: number;
}

export interface ModeChange extends FunctionRow {
  readonly from: ModeState;
  readonly by: string;
}

@Injectable()
export class ServiceModeRepository {
  async list(tx: Tx): Promise<FunctionRow[]> {
    return tx.sql<FunctionRow[]>`select function, state, since, reason, until, flaps from function_mode`;
  }

  async getForUpdate(tx: Tx, functions: readonly ErpFunction[]): Promise<FunctionRow[]> {
    return tx.sql<FunctionRow[]>`select function, state, since, reason, until, flaps from function_mode
      where function = any(${[...functions]}::text[]) order by function for update`;
  }

  /** Changes the function and writes its history. */
  async update(tx: Tx, { function: name, from, state, since, reason, until, flaps, by }: ModeChange): Promise<void> {
    await tx.sql`update function_mode set state = ${state}, since = ${since}, reason = ${reason}, until = ${until},
      flaps = ${flaps}, changed_by = ${by} where function = ${name}`;
    await tx.sql`insert into mode_event (function, from_state, to_state, at, changed_by, reason, until)
      values (${name}, ${from}, ${state}, ${since}, ${by}, ${reason}, ${until})`;
  }
}
