import { Bed, type Served } from './bed';
import { onDatabase, settle } from './book';
import { Load } from './load';
import { ask, compare, type Compared, type Figure, figureOf, type Rounds, type Subject } from './measure';

export interface BenchOptions {
  /** Orders in the large book that flatness is measured with; 0 leaves that out. */
  readonly book: number;
  /** Of one measurement. */
  readonly seconds: number;
  readonly rounds: number;
  readonly clients: readonly number[];
  readonly say: (line: string) => void;
}

/** One figure beside its floor. `floor` null: the machine lacks what the floor needs. */
export interface Measured {
  readonly what: string;
  readonly clients: number;
  readonly portal: Figure;
  readonly floor: Figure | null;
  readonly ratio: number | null;
}

export interface Verdict {
  readonly claim: string;
  readonly measured: number;
  readonly limit: number;
  readonly holds: boolean;
}

export interface BenchReport {
  readonly machine: Readonly<Record<string, string | number>>;
  readonly figures: readonly Measured[];
  /** The large book against the small one. */
  readonly flatness: readonly Measured[];
  readonly replay: Measured | null;
  readonly verdicts: readonly Verdict[];
}

const LARGEST_LOAD = 32;
/** Measurements' worth of warming up: until V8 has compiled what is hot, the floor, which is little code, is ahead by more. */
const WARM_UP = 3;
const ORDER_PATH = '/api/v1/orders';
const PAGE_PATH = '/api/v1/catalog/products?limit=50';

/**
 * Measures placing and the catalogue page beside their floors, replay beside the bare simulator, and the same against a
 * large book. Placing is measured without a worker, for its floor has none either; what it leaves is settled between rounds.
 */
export async function bench(options: BenchOptions): Promise<BenchReport> {
  const bed = await Bed.make(options.say);
  const leave = (): void => void bed.clear().finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, leave);
  const load = Load.start();
  try {
    const small = await bed.book('small');
    const api = await bed.api('api', small);
    const run = new Run(bed, load, options, small, api);
    const figures = [...(await run.placing()), ...(await run.pages())];
    const flatness = options.book > 0 ? await run.flatness() : [];
    const replay = await run.replay();
    return { machine: bed.machine, figures, flatness, replay, verdicts: verdictsOf(figures, flatness) };
  } finally {
    load.stop();
    await bed.clear();
  }
}

class Run {
  constructor(
    private readonly bed: Bed,
    private readonly load: Load,
    private readonly options: BenchOptions,
    private readonly database: string,
    private readonly api: Served,
  ) {}

  async placing(): Promise<Measured[]> {
    const floorDatabase = await this.bed.book('floor');
    const floor = await this.bed.floorOfOrders(floorDatabase);
    const figures: Measured[] = [];
    for (const lines of [1, 10]) {
      const portal = this.order(this.api, lines, this.database);
      const bare = { ...this.order(floor, lines, floorDatabase), asking: this.asking('/orders', lines) };
      figures.push(...(await this.beside(`place an order of ${lines} lines`, portal, bare)));
    }
    await floor.process.stop();
    return figures;
  }

  async pages(): Promise<Measured[]> {
    const portal = this.page(this.api);
    const what = 'read a page of 50 products';
    if (!this.bed.hasRedis) return this.alone(what, portal);
    const answer = await fetch(`http://127.0.0.1:${this.api.port}${PAGE_PATH}`, {
      headers: { authorization: `Bearer ${this.bed.tokens[0]}` },
    });
    const { items } = (await answer.json()) as { items: { sku: string }[] };
    const floor = await this.bed.floorOfPages(items);
    const figures = await this.beside(what, portal, {
      ...portal,
      port: floor.port,
      asking: { kind: 'get', path: '/page' },
    });
    await floor.process.stop();
    return figures;
  }

  async flatness(): Promise<Measured[]> {
    const { book } = this.options;
    const large = await this.bed.book('large', book);
    const api = await this.bed.api('api-large', large);
    const figures: Measured[] = [];
    const kinds: [string, (served: Served, database: string) => Subject][] = [
      ['place an order of 1 lines', (served, database) => this.order(served, 1, database)],
      ['place an order of 10 lines', (served, database) => this.order(served, 10, database)],
      ['read a page of 50 products', (served) => this.page(served)],
    ];
    for (const [what, subject] of kinds) {
      const [full, few] = [subject(api, large), subject(this.api, this.database)];
      await ask(this.load, full, LARGEST_LOAD, this.options.seconds);
      const compared = await compare(this.load, full, few, this.rounds(LARGEST_LOAD));
      figures.push(this.measured(`${what}, ${book} orders in the book`, LARGEST_LOAD, compared));
    }
    await api.process.stop();
    return figures;
  }

  /** What waits is handed to the simulator by one worker; the floor posts the same to it with nothing in between. */
  async replay(): Promise<Measured> {
    this.options.say('replay: placing what will wait, then starting a worker');
    const waiting = { ...this.order(this.api, 10, this.database), after: undefined };
    await ask(this.load, waiting, LARGEST_LOAD, this.options.seconds * 3);
    const before = await this.booked();
    const begun = performance.now();
    const worker = this.bed.worker(this.database);
    await this.firstBooked(before);
    const [from, since] = [await this.booked(), performance.now()];
    let [to, until] = [from, since];
    while (until - begun < 60_000 && (await this.left()) > 0) {
      [to, until] = [await this.booked(), performance.now()];
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await worker.stop();
    const portal = { perSecond: ((to - from) * 1000) / (until - since), p50: NaN, p99: NaN, failures: {} };
    const asking = { ...this.asking('/v1/sales-orders', 10), kind: 'erp-order' as const };
    const bare = { port: this.bed.erp.port, tokens: [this.bed.erpToken], asking };
    const floor = figureOf([await ask(this.load, bare, 8, this.options.seconds)]);
    return {
      what: 'replay an order of 10 lines',
      clients: 8,
      portal,
      floor,
      ratio: portal.perSecond / floor.perSecond,
    };
  }

  private async beside(what: string, portal: Subject, floor: Subject): Promise<Measured[]> {
    for (const subject of [portal, floor]) await ask(this.load, subject, LARGEST_LOAD, WARM_UP * this.options.seconds);
    const figures: Measured[] = [];
    for (const clients of this.options.clients) {
      const compared = await compare(this.load, portal, floor, this.rounds(clients));
      figures.push(this.measured(what, clients, compared));
    }
    return figures;
  }

  private async alone(what: string, portal: Subject): Promise<Measured[]> {
    const figures: Measured[] = [];
    for (const clients of this.options.clients) {
      const results = [];
      for (let round = 0; round < this.options.rounds; round++)
        results.push(await ask(this.load, portal, clients, this.options.seconds));
      figures.push({ what, clients, portal: figureOf(results), floor: null, ratio: null });
    }
    return figures;
  }

  private order({ port }: Served, lines: number, database: string): Subject {
    return { port, tokens: this.bed.tokens, asking: this.asking(ORDER_PATH, lines), after: () => settle(database) };
  }

  private asking(path: string, lines: number): Extract<Subject['asking'], { kind: 'order' }> {
    return { kind: 'order', path, lines, articles: this.bed.articles };
  }

  private page({ port }: Served): Subject {
    return { port, tokens: this.bed.tokens, asking: { kind: 'get', path: PAGE_PATH } };
  }

  private rounds(clients: number): Rounds {
    return { clients, seconds: this.options.seconds, rounds: this.options.rounds };
  }

  private measured(what: string, clients: number, { a, b, ratio }: Compared): Measured {
    this.options.say(
      `${what}, ${clients} clients: ${a.perSecond.toFixed(0)}/s, ${ratio.toFixed(2)} of ${b.perSecond.toFixed(0)}/s`,
    );
    return { what, clients, portal: a, floor: b, ratio };
  }

  private booked(): Promise<number> {
    return this.count(`erp_state = 'booked' and status = 'booked'`);
  }

  private left(): Promise<number> {
    return this.count(`status = 'placed' and erp_state in ('waiting', 'sending', 'unknown')`);
  }

  private async firstBooked(before: number): Promise<void> {
    const end = performance.now() + 60_000;
    while ((await this.booked()) === before) {
      if (performance.now() > end) throw new Error('The worker sends nothing');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  private async count(condition: string): Promise<number> {
    return onDatabase(this.database, async (client) => {
      const { rows } = await client.query<{ count: number }>(
        `select count(*)::int as count from orders where ${condition}`,
      );
      return rows[0]?.count ?? 0;
    });
  }
}

function verdictsOf(figures: readonly Measured[], flatness: readonly Measured[]): Verdict[] {
  const least = (claim: string, limit: number, { ratio }: Measured): Verdict[] =>
    ratio === null ? [] : [{ claim, limit, measured: ratio, holds: ratio >= limit }];
  return [
    ...figures
      .filter(({ clients }) => clients === LARGEST_LOAD)
      .flatMap((figure) =>
        figure.what.startsWith('place')
          ? least(`${figure.what}: at least half of the floor`, 1 / 2, figure)
          : least(`${figure.what}: at least a third of the floor`, 1 / 3, figure),
      ),
    ...flatness.flatMap((figure) => least(`${figure.what}: at most 20 % slower than with 10000`, 0.8, figure)),
  ];
}
