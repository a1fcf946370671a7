import fc from 'fast-check';
import { idr } from '@jembatan/kernel';
import { Changes } from './changes';
import { type Database, openDatabase } from './database';
import { Outbox } from './outbox';
import { type Answer, isWaiting, judgeAnswer, type KeptCommand, nextOf } from './outbox.rules';
import { PretendBrowser } from './testing/pretend-browser';
import { lineOf } from './testing/tablet';

/** What can happen to a try on its way. */
const FATES = [
  ...['answered', 'lost-before', 'lost-after', 'killed-before', 'killed-after', 'duplicated'],
  ...['line-fault', 'credit', 'suspended', 'unwell', 'unwell-after'],
] as const;
type Fate = (typeof FATES)[number];

const refusal = (status: number, code: string, details?: Record<string, unknown>): Answer => ({
  kind: 'refused',
  problem: { status, code, requestId: 'r', ...(details && { details }) },
  retryAfter: null,
});
const REFUSALS: Partial<Record<Fate, Answer>> = {
  'line-fault': refusal(422, 'order.stock_insufficient', {
    lines: [{ line: 0, sku: 'A', code: 'order.stock_insufficient', figures: { available: 6 } }],
  }),
  credit: refusal(422, 'order.credit_exceeded'),
  suspended: refusal(403, 'account.suspended'),
  unwell: refusal(503, 'database.unavailable'),
};

/** The portal's ledger: the key is unique there, and stands for its lines. */
class Ledger {
  readonly orders = new Map<string, string>();
  readonly taken: string[] = [];

  take({ key, lines }: KeptCommand): Answer {
    const wanted = JSON.stringify(lines);
    const known = this.orders.get(key);
    if (known !== undefined && known !== wanted) return refusal(422, 'order.idempotency_mismatch');
    if (known === undefined) {
      this.orders.set(key, wanted);
      this.taken.push(key);
    }
    return { kind: 'accepted', order: { id: key, number: key, status: 'placed', verdict: 'GREEN' } };
  }
}

/** One try as the sender makes it; a kill leaves what was claimed as it is. */
async function tryOne(outbox: Outbox, key: string, ledger: Ledger, fate: Fate): Promise<void> {
  const before = await outbox.claim(key);
  if (!before || fate === 'killed-before') return;
  const known = ledger.orders.has(key);
  const refused = REFUSALS[fate];
  // Asked for an order that it has, the portal answers it, whatever it would say of a new one; unless it says no at the door.
  const spoken = refused && !(known && fate !== 'suspended' && fate !== 'unwell') ? refused : null;
  const answer: Answer = fate === 'lost-before' ? { kind: 'none' } : (spoken ?? ledger.take(before));
  if (fate === 'killed-after') return;
  const heard: Answer =
    fate === 'lost-after' ? { kind: 'none' } : fate === 'unwell-after' ? (REFUSALS.unwell as Answer) : answer;
  await outbox.settle(key, judgeAnswer({ before, asked: 'order', answer: heard }), null);
}

async function next(outbox: Outbox): Promise<string | null> {
  const found = nextOf({ commands: await outbox.list(), pauses: new Map(), online: true, now: 0 });
  return found.kind === 'send' ? found.command.key : null;
}

type Act =
  | { readonly kind: 'place'; readonly storeId: string }
  | { readonly kind: 'send'; readonly fate: Fate }
  | { readonly kind: 'edit' | 'drop' | 'retry'; readonly which: number };

const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('place' as const), storeId: fc.constantFrom('s1', 's2') }),
    fc.record({ kind: fc.constant('send' as const), fate: fc.constantFrom(...FATES) }),
    fc.record({ kind: fc.constantFrom('edit' as const, 'drop' as const, 'retry' as const), which: fc.nat(9) }),
  ),
  { minLength: 4, maxLength: 24 },
);

let opened = 0;
let database: Database;
let changes: Changes;
let outbox: Outbox;

async function begin(): Promise<void> {
  const user = `u${(opened += 1)}`;
  database = await openDatabase(user, () => undefined);
  changes = new Changes(user);
  outbox = new Outbox(database, changes);
}
function end(): void {
  changes.close();
  database.close();
}

async function place(storeId: string, quantity = 12): Promise<string> {
  const lines = [lineOf('A', quantity)];
  const cart = {
    storeId,
    lines: [{ sku: 'A', quantity }],
    note: '',
    purchaseOrderNumber: '',
    changed: true,
    version: null,
  };
  await database.put('carts', cart);
  return outbox.place({ storeId, visitId: null, lines, grandTotal: idr(1) });
}

describe('For every interleaving of kills, lost answers, doubled senders, edits and drops', () => {
  beforeAll(() => new PretendBrowser().install());
  beforeEach(begin);
  afterEach(end);

  async function play(act: Act, ledger: Ledger, dropped: Set<string>): Promise<void> {
    if (act.kind === 'place') return void (await place(act.storeId));
    if (act.kind === 'send') {
      const key = await next(outbox);
      if (key === null) return;
      if (act.fate !== 'duplicated') return tryOne(outbox, key, ledger, act.fate);
      const [one, other]: Fate[] = ['answered', 'lost-after'];
      return void (await Promise.all([tryOne(outbox, key, ledger, one), tryOne(outbox, key, ledger, other)]));
    }
    const all = await outbox.list();
    const chosen = all[act.which % Math.max(1, all.length)];
    if (!chosen) return;
    const { key, uncertain, state } = chosen;
    if (act.kind === 'retry') return outbox.retry(key);
    const refused = uncertain && (act.kind === 'edit' || isWaiting(chosen));
    const done =
      act.kind === 'edit'
        ? outbox.edit(key, { lines: [lineOf('A', 6)], grandTotal: idr(1) })
        : outbox.drop(key).then(() => void (state !== 'accepted' && dropped.add(key)));
    if (refused) await expect(done).rejects.toMatchObject({ code: 'outbox.uncertain' });
    else await done;
  }

  it('each order is at the portal at most once, none disappears, and none that was dropped is there', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (played) => {
        end();
        await begin();
        const ledger = new Ledger();
        const dropped = new Set<string>();
        const placed = new Set<string>();
        for (const act of played) {
          await play(act, ledger, dropped);
          for (const { key } of await outbox.list()) placed.add(key);
        }
        for (let key = await next(outbox); key !== null; key = await next(outbox))
          await tryOne(outbox, key, ledger, 'answered');
        const kept = new Map((await outbox.list()).map((command) => [command.key, command]));
        expect(new Set(ledger.taken).size).toBe(ledger.taken.length);
        for (const key of dropped) expect(ledger.orders.has(key)).toBe(false);
        for (const key of placed) expect(kept.has(key) || dropped.has(key) || ledger.orders.has(key)).toBe(true);
        for (const { key, state, lines } of kept.values())
          if (state === 'accepted') expect(ledger.orders.get(key)).toBe(JSON.stringify(lines));
          else expect(ledger.orders.has(key)).toBe(false);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
