import { minus, type Money } from '@jembatan/kernel';

/** One act of approval of several orders; another approver's act has a ceiling of its own. */
export interface CeilingQuestion {
  /** What the whole act may let through. */
  readonly ceiling: Money;
  /** What it let through so far; never more than the ceiling. */
  readonly passed: Money;
}

/** What may still be let through. */
export const roomUnder = ({ ceiling, passed }: CeilingQuestion): Money => minus(ceiling, passed);
