import { hostname, userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { DomainError, systemCtx } from '@jembatan/kernel';
import { Transactions } from '@jembatan/platform';
import { NEEDS_A_PERSON, type Reconciliation, ReconciliationRun, Reconciliations } from '@jembatan/reconcile';
import { StoreAccounts } from '@jembatan/stores';
import { joinRunning } from './portal/running';
import { ReconcileCommandModule } from './reconcile/reconcile.module';
import { progressLine, table } from './reconcile/report';

const USAGE = `Reconcile_Orders: replays the orders that wait, each exactly once.

  npm run reconcile -- [--dry-run] [--store CODE] [--limit N] [--json]

Exit status: 0 nothing is left, 3 some orders need a person, 1 failure.`;
const NEEDS_PERSON = 3;
const PROGRESS_MS = 500;
const MOST_ITEMS = 100_000;

interface Wish {
  readonly dryRun: boolean;
  readonly store: string | null;
  readonly limit: number | null;
  readonly json: boolean;
}

function readWish(): Wish | null {
  const { values } = parseArgs({
    options: {
      'dry-run': { type: 'boolean', default: false },
      store: { type: 'string' },
      limit: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const limit = values.limit === undefined ? null : Number(values.limit);
  if (limit !== null && (!Number.isInteger(limit) || limit < 1)) throw new Error('--limit takes a whole number from 1');
  return { dryRun: values['dry-run'], store: values.store ?? null, limit, json: values.json };
}

async function main(): Promise<number> {
  const wish = readWish();
  if (!wish) {
    console.log(USAGE);
    return 0;
  }
  Object.assign(process.env, joinRunning(process.env), { LOG_LEVEL: process.env.LOG_LEVEL ?? 'error' });
  const app = await NestFactory.createApplicationContext(ReconcileCommandModule, { logger: ['error', 'fatal'] });
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  try {
    const reconciliations = app.get(Reconciliations);
    const storeId =
      wish.store === null ? null : await storeOf(app.get(StoreAccounts), app.get(Transactions), wish.store);
    const ctx = systemCtx(`reconcile:${userInfo().username}@${hostname()}`);
    const id = await reconciliations.start(ctx, { dryRun: wish.dryRun, storeId, limit: wish.limit });
    const show = progress(reconciliations, id, wish.json);
    await app
      .get(ReconciliationRun)
      .carryOn(ctx, id, stop.signal)
      .finally(() => clearInterval(show));
    const run = await followToTheEnd(reconciliations, id, stop.signal);
    const items = await reconciliations.items(id, 0, MOST_ITEMS);
    if (wish.json) console.log(JSON.stringify({ ...run, items }, null, 2));
    else
      console.log(
        `\r${table(items)}\n\n${progressLine(run)}${run.state === 'done' ? '' : `; the rest waits: the run is ${run.state}`}`,
      );
    return statusOf(run);
  } finally {
    await app.close();
  }
}

/** A worker of the running portal may have taken the run first: then it is only watched. */
async function followToTheEnd(
  reconciliations: Reconciliations,
  id: string,
  signal: AbortSignal,
): Promise<Reconciliation> {
  for (;;) {
    const run = await reconciliations.get(id);
    if (run.state !== 'running' || signal.aborted || !run.carried) return run;
    await new Promise((resolve) => setTimeout(resolve, PROGRESS_MS));
  }
}

function progress(reconciliations: Reconciliations, id: string, json: boolean): NodeJS.Timeout {
  return setInterval(() => {
    if (json || !process.stderr.isTTY) return;
    void reconciliations.get(id).then((run) => process.stderr.write(`\r${progressLine(run)} `));
  }, PROGRESS_MS);
}

async function storeOf(accounts: StoreAccounts, transactions: Transactions, code: string): Promise<string> {
  const store = await transactions.each((tx) => accounts.findByCode(tx, code));
  if (!store) throw new Error(`There is no store ${code}`);
  return store.id;
}

function statusOf({ state, outcomes, dryRun }: Reconciliation): number {
  if (state !== 'done') return 1;
  return !dryRun && NEEDS_A_PERSON.some((outcome) => outcomes[outcome] > 0) ? NEEDS_PERSON : 0;
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(
      error instanceof DomainError ? `${error.kind}: ${error.code}` : error instanceof Error ? error.message : error,
    );
    process.exitCode = 1;
  },
);
