import { type components } from '../../api/openapi';

export type Change = components['schemas']['ModeHistoryChangeDto'];

/** What changed at once, for one reason, by one person. */
export interface FoldedChange extends Change {
  readonly functions: readonly NonNullable<Change['function']>[];
}

const AT_ONCE_MS = 2_000;

const IN_ORDER: readonly Change['function'][] = ['credit', 'stock', 'prices', 'orders'];

const belongs = (one: Change, other: Change): boolean =>
  one.kind === 'mode' &&
  other.kind === 'mode' &&
  one.to === other.to &&
  one.reason === other.reason &&
  one.until === other.until &&
  one.by?.id === other.by?.id &&
  Math.abs(Date.parse(one.at) - Date.parse(other.at)) < AT_ONCE_MS;

const inOrder = (names: FoldedChange['functions']): FoldedChange['functions'] =>
  names.toSorted((a, b) => IN_ORDER.indexOf(a) - IN_ORDER.indexOf(b));

/** An outage moves four functions within a moment: one line for them. The order stays. */
export function folded(changes: readonly Change[]): FoldedChange[] {
  const lines: FoldedChange[] = [];
  for (const change of changes) {
    const own = change.function === undefined ? [] : [change.function];
    const last = lines.at(-1);
    const joins = last && belongs(last, change) && own.every((name) => !last.functions.includes(name));
    if (joins) lines[lines.length - 1] = { ...last, functions: inOrder([...own, ...last.functions]) };
    else lines.push({ ...change, functions: own });
  }
  return lines;
}
