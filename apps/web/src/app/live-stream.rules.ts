/** One event of the stream; `id` only where the portal can take up again after it. */
export interface LiveEvent {
  readonly event: string;
  readonly id: string | null;
  readonly data: string;
}

export interface Parsed {
  readonly events: readonly LiveEvent[];
  /** The beginning of what has not come in whole yet. */
  readonly rest: string;
}

/** Reads server-sent events out of text that comes in pieces. Comments (heartbeats) are no events. */
export function readEvents(text: string): Parsed {
  const blocks = text.replace(/\r\n?/g, '\n').split('\n\n');
  const rest = blocks.pop() ?? '';
  return { events: blocks.flatMap(eventOf), rest };
}

function eventOf(block: string): LiveEvent[] {
  const fields = block.split('\n').map((line) => /^([a-z]+):? ?(.*)$/.exec(line));
  const valuesOf = (name: string): string[] => fields.flatMap((field) => (field?.[1] === name ? [field[2]] : []));
  const data = valuesOf('data');
  if (data.length === 0) return [];
  return [{ event: valuesOf('event').at(-1) ?? 'message', id: valuesOf('id').at(-1) ?? null, data: data.join('\n') }];
}

const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/**
 * Milliseconds until the next try. `failures`: tries in a row that brought no stream; 0 after one that had stood, which is
 * nearly at once. `chance` (0 to 1) spreads the tablets that lost the same portal.
 */
export const reconnectAfter = (failures: number, chance: number): number =>
  Math.round(Math.min(LONGEST_MS, FIRST_MS * 2 ** failures) * (0.5 + chance / 2));
