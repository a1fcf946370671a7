import { type Audit } from '@jembatan/audit';
import { type Clock } from '@jembatan/kernel';
import { type Announcements, type Transactions, type Tx } from '@jembatan/platform';
import { ERP_FUNCTIONS, type ErpFunction, ServiceMode } from '@jembatan/service-mode';
import { type PinoLogger } from 'nestjs-pino';
import {
  type FunctionRow,
  type ModeChange,
  ServiceModeRepository,
} from '../../libs/service-mode/src/service-mode.repository';

/** The book of the mode without a database. */
export class ModesInMemory extends ServiceModeRepository {
  readonly history: ModeChange[] = [];
  /** While true every transaction fails, as if PostgreSQL were away. */
  away = false;
  private readonly rows: Map<ErpFunction, FunctionRow>;

  constructor(since: Date) {
    super();
    const blank = { state: 'normal', since, reason: null, until: null, flaps: 0, cameBackAt: null } as const;
    this.rows = new Map(ERP_FUNCTIONS.map((name) => [name, { function: name, ...blank }]));
  }

  override list(): Promise<FunctionRow[]> {
    return Promise.resolve([...this.rows.values()]);
  }

  override getForUpdate(_tx: Tx, functions: readonly ErpFunction[]): Promise<FunctionRow[]> {
    return Promise.resolve([...this.rows.values()].filter((row) => functions.includes(row.function)));
  }

  override update(_tx: Tx, change: ModeChange): Promise<void> {
    this.history.push(change);
    this.rows.set(change.function, change);
    return Promise.resolve();
  }
}

export interface ModeInMemory {
  readonly mode: ServiceMode;
  readonly book: ModesInMemory;
  close(): Promise<void>;
}

/** The real service mode over a book in memory. */
export async function modeInMemory(clock: Clock): Promise<ModeInMemory> {
  const book = new ModesInMemory(new Date(clock.now().getTime() - 1000));
  const work = <T>(run: (tx: Tx) => Promise<T>): Promise<T> =>
    book.away ? Promise.reject(new Error('PostgreSQL is away')) : run({} as Tx);
  const mode = new ServiceMode(
    { run: work, each: work } as unknown as Transactions,
    book,
    { on: () => () => true, announce: () => Promise.resolve() } as unknown as Announcements,
    { record: () => Promise.resolve() } as unknown as Audit,
    clock,
    { setContext: () => undefined, info: () => undefined, warn: () => undefined } as unknown as PinoLogger,
  );
  await mode.onModuleInit();
  return { mode, book, close: () => mode.beforeApplicationShutdown() };
}
