import { type Asking, type Load, type LoadResult } from './load';

/** Something that is asked. */
export interface Subject {
  readonly port: number;
  readonly tokens: readonly string[];
  readonly asking: Asking;
  /** Brings it back to where it was before the round. */
  readonly after?: () => Promise<void>;
}

export interface Rounds {
  readonly clients: number;
  /** Seconds of one measurement. */
  readonly seconds: number;
  readonly rounds: number;
}

export interface Compared {
  readonly a: Figure;
  readonly b: Figure;
  /** Of a's throughput to b's: the median of the rounds. */
  readonly ratio: number;
}

/** Medians over the rounds; times in milliseconds. */
export interface Figure {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failures: Readonly<Record<string, number>>;
}

/** Measures both in turns, so that whatever else the machine does meets both alike. The first turn changes with each round. */
export async function compare(load: Load, a: Subject, b: Subject, how: Rounds): Promise<Compared> {
  const ofA: LoadResult[] = [];
  const ofB: LoadResult[] = [];
  for (let round = 0; round < how.rounds; round++) {
    const turns: [Subject, LoadResult[]][] = [
      [a, ofA],
      [b, ofB],
    ];
    for (const [subject, results] of round % 2 === 0 ? turns : turns.reverse())
      results.push(await ask(load, subject, how.clients, how.seconds));
  }
  const ratios = ofA.map(({ perSecond }, round) => perSecond / (ofB[round]?.perSecond ?? NaN));
  return { a: figureOf(ofA), b: figureOf(ofB), ratio: median(ratios) };
}

export async function ask(load: Load, subject: Subject, clients: number, seconds: number): Promise<LoadResult> {
  const { port, tokens, asking, after } = subject;
  const result = await load.run({ port, tokens, asking, clients, seconds });
  await after?.();
  return result;
}

export const median = (values: readonly number[]): number =>
  [...values].sort((x, y) => x - y)[Math.floor(values.length / 2)] ?? NaN;

export function figureOf(results: readonly LoadResult[]): Figure {
  const failures: Record<string, number> = {};
  for (const result of results)
    for (const [status, count] of Object.entries(result.failures)) failures[status] = (failures[status] ?? 0) + count;
  return {
    perSecond: median(results.map(({ perSecond }) => perSecond)),
    p50: median(results.map(({ p50 }) => p50)),
    p99: median(results.map(({ p99 }) => p99)),
    failures,
  };
}
