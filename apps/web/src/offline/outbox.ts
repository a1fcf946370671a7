import { type Changes } from './changes';
import { type Database, type Writing, write } from './database';
import { type CartLine, DeviceRefusal, type NewOrder, type Order } from './device';
import { isNotaUnsent } from './nota.rules';
import { isUnsent, isWaiting, type KeptCommand, type Settled } from './outbox.rules';
import { activeOf, stateAt } from './visit.rules';

/** Set by a sign-out in any tab: nothing may be kept any more. */
export const CLOSING = 'closing';
const LAST_SEQ = 'last-seq';

/** What a command is beyond its contents while it waits anew. */
const ANEW = { state: 'queued', problem: undefined, changes: undefined, order: undefined } as const;

/** Orders on their way, and the verbs of those who place, mend and send them. Each is one transaction. */
export class Outbox {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
  ) {}

  /** Newest first. */
  async list(): Promise<readonly KeptCommand[]> {
    const all = await this.database.getAll('commands');
    return all.sort((a, b) => b.seq - a.seq);
  }

  async holdsUnsent(): Promise<boolean> {
    return (await this.list()).some(isUnsent) || (await this.database.getAll('notas')).some(isNotaUnsent);
  }

  /**
   * Keeps the order and empties the cart in one go. Answers the key.
   * @throws DeviceRefusal `cart.changed`: the cart does not hold these lines (any more): it was placed already, or changed
   * in another tab; `visit.not_active`
   */
  async place(order: NewOrder): Promise<string> {
    const key = crypto.randomUUID();
    const placedAt = new Date().toISOString();
    await write(this.database, ['commands', 'carts', 'facts', 'visits', 'stores'], async (tx) => {
      if (await tx.objectStore('facts').get(CLOSING)) throw new DeviceRefusal('cart.changed');
      const carts = tx.objectStore('carts');
      const cart = await carts.get(order.storeId);
      if (!cart || !isSame(cart.lines, order.lines)) throw new DeviceRefusal('cart.changed');
      const visit = order.visitId === null ? null : await tx.objectStore('visits').get(order.visitId);
      if (visit === undefined || (visit && stateAt(visit, Date.now()) !== 'active'))
        throw new DeviceRefusal('visit.not_active');
      const facts = tx.objectStore('facts');
      const seq = (((await facts.get(LAST_SEQ)) as number | undefined) ?? 0) + 1;
      const store = await tx.objectStore('stores').get(order.storeId);
      const storeName = visit?.storeName ?? store?.name ?? '';
      const { note, purchaseOrderNumber, position, ...rest } = order;
      const command: KeptCommand = {
        ...rest,
        ...(note && { note }),
        ...(purchaseOrderNumber && { purchaseOrderNumber }),
        ...(position && { position }),
        ...{ key, seq, storeName, placedAt, state: 'queued', attempts: 0, uncertain: false },
      };
      await facts.put(seq, LAST_SEQ);
      await tx.objectStore('commands').add(command);
      await carts.put({ ...cart, lines: [], note: '', purchaseOrderNumber: '', changed: true });
    });
    this.changes.tell('carts');
    this.changed();
    return key;
  }

  /** @throws DeviceRefusal `outbox.uncertain` */
  async edit(key: string, change: Pick<NewOrder, 'lines' | 'grandTotal' | 'note'>): Promise<void> {
    await this.change(key, async (command, tx) => {
      if (command.uncertain || command.state === 'sending') throw new DeviceRefusal('outbox.uncertain');
      if (command.state === 'accepted') return command;
      const { lines, grandTotal, note } = change;
      return { ...(await this.inLivingVisit(command, tx)), ...ANEW, lines, grandTotal, note: note || undefined };
    });
  }

  /** Waits anew, as it is. */
  async retry(key: string): Promise<void> {
    await this.change(key, async (command, tx) =>
      isUnsent(command) && !isWaiting(command) ? { ...(await this.inLivingVisit(command, tx)), ...ANEW } : command,
    );
  }

  /** @throws DeviceRefusal `outbox.uncertain` while it is under way, or its answer still comes */
  async drop(key: string): Promise<void> {
    await write(this.database, ['commands'], async (tx) => {
      const command = await tx.objectStore('commands').get(key);
      if (!command) return;
      // Where the portal will not say what became of it, the one who placed it may end it, warned.
      if (isWaiting(command) && command.uncertain) throw new DeviceRefusal('outbox.uncertain');
      await tx.objectStore('commands').delete(key);
    });
    this.changed();
  }

  /**
   * Takes it for sending: from here on it may be at the portal. Answers it as it was, or null when it is not to be sent
   * any more.
   */
  async claim(key: string): Promise<KeptCommand | null> {
    const before = await write(this.database, ['commands'], async (tx) => {
      const command = await tx.objectStore('commands').get(key);
      if (!command || !isWaiting(command)) return null;
      const attempts = command.attempts + 1;
      await tx.objectStore('commands').put({ ...command, state: 'sending', uncertain: true, attempts });
      return command;
    });
    if (before) this.changes.tell('outbox');
    return before;
  }

  /** Keeps what came of a try, and the order that it made. */
  async settle(key: string, settled: Settled, order: Order | null): Promise<void> {
    const { state, uncertain, problem, changes, order: accepted } = settled;
    await write(this.database, ['commands', 'orders'], async (tx) => {
      const command = await tx.objectStore('commands').get(key);
      if (!command || command.state === 'accepted') return;
      await tx.objectStore('commands').put({ ...command, state, uncertain, problem, changes, order: accepted });
      if (order) await tx.objectStore('orders').put(order);
    });
    this.changes.tell('outbox');
    if (order) this.changes.tell('orders');
  }

  /** From now on nothing is kept; @throws DeviceRefusal `outbox.not_empty` */
  async closeForGood(): Promise<void> {
    await write(this.database, ['commands', 'notas', 'facts'], async (tx) => {
      if ((await tx.objectStore('commands').getAll()).some(isUnsent)) throw new DeviceRefusal('outbox.not_empty');
      if ((await tx.objectStore('notas').getAll()).some(isNotaUnsent)) throw new DeviceRefusal('outbox.not_empty');
      await tx.objectStore('facts').put(true, CLOSING);
    });
  }

  /** An order whose own visit is over, sent again by hand in a visit to the same store, is an order of that visit. */
  private async inLivingVisit(command: KeptCommand, tx: Writing<'commands' | 'visits'>): Promise<KeptCommand> {
    if (command.visitId === null || !command.problem?.code.startsWith('shadow.')) return command;
    const now = Date.now();
    const visit = activeOf(await tx.objectStore('visits').getAll(), now);
    if (!visit || visit.storeId !== command.storeId || visit.id === command.visitId) return command;
    return { ...command, visitId: visit.id, placedAt: new Date(now).toISOString() };
  }

  private async change(
    key: string,
    to: (command: KeptCommand, tx: Writing<'commands' | 'visits'>) => Promise<KeptCommand>,
  ): Promise<void> {
    await write(this.database, ['commands', 'visits'], async (tx) => {
      const command = await tx.objectStore('commands').get(key);
      if (command) await tx.objectStore('commands').put(await to(command, tx));
    });
    this.changed();
  }

  private changed(): void {
    this.changes.tell('outbox');
    this.changes.wake();
  }
}

const isSame = (cart: readonly CartLine[], lines: readonly CartLine[]): boolean => {
  const quantities = new Map(lines.map(({ sku, quantity }) => [sku, quantity]));
  return cart.length === lines.length && cart.every(({ sku, quantity }) => quantities.get(sku) === quantity);
};
