import { type DBSchema, type IDBPDatabase, type IDBPTransaction, deleteDB, openDB, type StoreNames } from 'idb';
import { type KeptChunk, type KeptShelf } from './shelf.rules';
import { DeviceFull, type Order, type TerritoryStore } from './device';
import { type KeptCommand } from './outbox.rules';
import { type NotaCommand, type NotaPhoto } from './nota-command';
import { type KeptCart, type KeptTemplate } from './kept';
import { type KeptVisit } from './visit.rules';

/** What is kept for one person. A table's rows are told apart by the key named beside it. */
interface Kept extends DBSchema {
  stores: { key: string; value: TerritoryStore };
  shelves: { key: string; value: KeptShelf };
  chunks: { key: [shelf: string, chunk: number]; value: KeptChunk };
  carts: { key: string; value: KeptCart };
  visits: { key: string; value: KeptVisit };
  commands: { key: string; value: KeptCommand };
  orders: { key: string; value: Order; indexes: { byStore: string } };
  templates: { key: [storeId: string, id: string]; value: KeptTemplate };
  facts: { key: string; value: unknown };
  notas: { key: string; value: NotaCommand };
  photos: { key: [notaId: string, number: number]; value: NotaPhoto & { notaId: string; number: number } };
}

export type Table = StoreNames<Kept>;
export type Database = IDBPDatabase<Kept>;
export type Writing<T extends Table> = IDBPTransaction<Kept, T[], 'readwrite'>;

const VERSION = 2;

/** A person's database has the person in its name: another's is never opened by mistake. */
export const databaseOf = (userId: string): string => `jembatan-${userId}`;

/**
 * Opens the person's database; makes or raises it where needed, keeping what is queued.
 * `onReplaced`: a newer version of the app, or a sign-out, in another tab needs the database; this tab has let go of it.
 */
export async function openDatabase(userId: string, onReplaced: () => void): Promise<Database> {
  const database: Database = await openDB<Kept>(databaseOf(userId), VERSION, {
    upgrade: raise,
    blocking: () => {
      // Transactions under way end first; the other tab's opening waits for them.
      database.close();
      onReplaced();
    },
    terminated: onReplaced,
  });
  return database;
}

/** One step for each version; a step never takes away what waits. */
function raise(database: Database, from: number): void {
  if (from < 1) {
    database.createObjectStore('stores', { keyPath: 'id' });
    database.createObjectStore('shelves', { keyPath: 'key' });
    database.createObjectStore('chunks', { keyPath: ['shelf', 'chunk'] });
    database.createObjectStore('carts', { keyPath: 'storeId' });
    database.createObjectStore('visits', { keyPath: 'id' });
    database.createObjectStore('commands', { keyPath: 'key' });
    database.createObjectStore('orders', { keyPath: 'id' }).createIndex('byStore', 'storeId');
    database.createObjectStore('templates', { keyPath: ['storeId', 'id'] });
    database.createObjectStore('facts');
  }
  if (from < 2) {
    database.createObjectStore('notas', { keyPath: 'id' });
    database.createObjectStore('photos', { keyPath: ['notaId', 'number'] });
  }
}

export const deleteDatabase = (userId: string): Promise<void> => deleteDB(databaseOf(userId));

/**
 * All of `act` or none of it. `act` may await nothing but the transaction's own requests. What is written of commands
 * and notes survives a loss of power, too; a cart or a copy may lose its last moment then, and is written faster for it.
 * @throws DeviceFull
 */
export async function write<T extends Table, Answer>(
  database: Database,
  tables: T[],
  act: (tx: Writing<T>) => Promise<Answer>,
): Promise<Answer> {
  const durability = (tables as Table[]).some((table) => table === 'commands' || table === 'notas')
    ? 'strict'
    : 'relaxed';
  const tx = database.transaction(tables, 'readwrite', { durability });
  const [acted, done] = await Promise.allSettled([acting(tx, act), tx.done]);
  if (acted.status === 'rejected') throw told(acted.reason);
  if (done.status === 'rejected') throw told(done.reason);
  return acted.value;
}

/** A refusal inside takes back what was written before it. */
async function acting<T extends Table, Answer>(
  tx: Writing<T>,
  act: (tx: Writing<T>) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await act(tx);
  } catch (error) {
    abort(tx);
    throw error;
  }
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch (error) {
    // It has ended by itself: that is what is wanted.
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
}

const told = (error: unknown): unknown =>
  error instanceof DOMException && error.name === 'QuotaExceededError'
    ? new DeviceFull('no room on the device', { cause: error })
    : error;
