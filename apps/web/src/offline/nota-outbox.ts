import { type Changes } from './changes';
import { type Database, write } from './database';
import { type DeviceNotas, type NewNota, type NotaCommand, type NotaPhoto } from './nota-command';
import { isNotaWaiting, type SettledNota } from './nota.rules';
import { CLOSING } from './outbox';
import { DeviceRefusal } from './device';

/** A sent note is shown this long. */
const SHOWN_MS = 14 * 86_400_000;

/** Paper notes on their way, beside the orders: each verb is one transaction. */
export class NotaOutbox implements DeviceNotas {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
  ) {}

  async list(): Promise<readonly NotaCommand[]> {
    const all = await this.database.getAll('notas');
    return all.sort((a, b) => b.takenAt.localeCompare(a.takenAt));
  }

  async keep({ photos, paperDate, note, position, ...nota }: NewNota): Promise<string> {
    const id = crypto.randomUUID();
    const command: NotaCommand = {
      ...nota,
      ...(paperDate && { paperDate }),
      ...(note && { note }),
      ...(position && { position }),
      ...{ id, takenAt: new Date().toISOString(), photos: photos.length, sent: 0, state: 'queued' },
    };
    await write(this.database, ['notas', 'photos', 'facts'], async (tx) => {
      if (await tx.objectStore('facts').get(CLOSING)) throw new DeviceRefusal('outbox.not_empty');
      await tx.objectStore('notas').add(command);
      for (const [at, photo] of photos.entries())
        await tx.objectStore('photos').add({ ...photo, notaId: id, number: at + 1 });
    });
    this.changed();
    return id;
  }

  async retry(id: string): Promise<void> {
    await this.change(id, (nota) =>
      nota.state === 'refused' || nota.state === 'needs-you' ? { ...nota, state: 'queued', problem: undefined } : nota,
    );
    this.changed();
  }

  async drop(id: string): Promise<void> {
    await write(this.database, ['notas', 'photos'], async (tx) => {
      await tx.objectStore('notas').delete(id);
      await tx.objectStore('photos').delete(photosOf(id));
    });
    this.changed();
  }

  /** The oldest that waits. */
  async next(): Promise<NotaCommand | null> {
    return (await this.list()).findLast(isNotaWaiting) ?? null;
  }

  async photo(id: string, number: number): Promise<NotaPhoto | undefined> {
    return this.database.get('photos', [id, number]);
  }

  async sending(id: string, sent: number): Promise<void> {
    await this.change(id, (nota) => ({ ...nota, state: 'sending', sent, problem: undefined }));
    this.changes.tell('notas');
  }

  /** The portal has it whole: the photos make room, and what was shown long enough goes. */
  async accept(id: string): Promise<void> {
    const old = new Date(Date.now() - SHOWN_MS).toISOString();
    await write(this.database, ['notas', 'photos'], async (tx) => {
      const notas = tx.objectStore('notas');
      const nota = await notas.get(id);
      if (nota) await notas.put({ ...nota, state: 'accepted', sent: nota.photos, problem: undefined });
      await tx.objectStore('photos').delete(photosOf(id));
      for (const { id: past, state, takenAt } of await notas.getAll())
        if (state === 'accepted' && takenAt < old) await notas.delete(past);
    });
    this.changes.tell('notas');
  }

  async settle(id: string, { state, problem }: SettledNota): Promise<void> {
    await this.change(id, (nota) => (nota.state === 'accepted' ? nota : { ...nota, state, problem }));
    this.changes.tell('notas');
  }

  private async change(id: string, to: (nota: NotaCommand) => NotaCommand): Promise<void> {
    await write(this.database, ['notas'], async (tx) => {
      const nota = await tx.objectStore('notas').get(id);
      if (nota) await tx.objectStore('notas').put(to(nota));
    });
  }

  private changed(): void {
    this.changes.tell('notas');
    this.changes.wake();
  }
}

const photosOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
