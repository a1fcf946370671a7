import { type FlagName } from './flag';
import { type ErpFunction } from './service-mode';
import { type ModeState } from './service-mode.states';

interface Change {
  /** Place in the list: `m` or `f`, and the number of its event. */
  readonly id: string;
  readonly at: Date;
  /** Person, or the portal itself. */
  readonly by: string;
  readonly reason: string | null;
  readonly until: Date | null;
}

export interface FunctionChange extends Change {
  readonly kind: 'mode';
  readonly function: ErpFunction;
  readonly from: ModeState;
  readonly to: ModeState;
}

export interface FlagChange extends Change {
  readonly kind: 'flag';
  readonly flag: FlagName;
  readonly enabled: boolean;
}

/** What once happened to the mode of a function or to a flag. */
export type ModeHistoryChange = FunctionChange | FlagChange;

export interface ModeHistoryQuery {
  readonly limit: number;
  /** The last change of the page before. */
  readonly cursor: string | null;
}
