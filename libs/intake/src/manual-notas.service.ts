import { createHash } from 'node:crypto';
import { type Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { Clock, type Ctx, type Page } from '@jembatan/kernel';
import { People } from '@jembatan/identity';
import { Files, type StoredFile, Transactions, type Tx } from '@jembatan/platform';
import { StoreAccounts, StoreDirectory } from '@jembatan/stores';
import { Tasks } from '@jembatan/tasks';
import {
  type ManualNota,
  type NamedNota,
  type NewNota,
  type NotaPhoto,
  type NotaQuery,
  type OwnNotaQuery,
} from './manual-nota';
import { ManualNotaRepository } from './manual-nota.repository';
import { type NotaPicture, notaPictureOf } from './nota-picture';
import { notaIdTaken, notaNotFound, notaStateUnfit, photoDiffers, photoNotFound } from './nota.errors';

export const NOTA_TASK = 'nota.waiting';

/** What taking notes in needs besides their book. */
@Injectable()
export class ManualNotaTools {
  constructor(
    readonly stores: StoreDirectory,
    readonly accounts: StoreAccounts,
    readonly people: People,
    readonly files: Files,
    readonly tasks: Tasks,
  ) {}
}

/** Paper notes as photos: handed in photo by photo, so that a bad connection goes on where it broke off. */
@Injectable()
export class ManualNotas {
  /** Photos are drawn one after the other: what is unpacked of one is much, of several too much. */
  private drawing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly notas: ManualNotaRepository,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly tools: ManualNotaTools,
  ) {}

  /**
   * The same note again answers how it stands.
   * @throws DomainError `store.not_found`, `nota.id_taken`
   */
  async announce(ctx: Ctx, wanted: NewNota): Promise<{ readonly nota: ManualNota; readonly isNew: boolean }> {
    const storeId = await this.tools.stores.open(ctx, wanted.storeId);
    return this.transactions.run(async (tx) => {
      const store = await this.tools.accounts.get(tx, storeId);
      const isNew = await this.notas.insert(tx, wanted, store, ctx.actor.id, this.clock.now());
      const nota = await this.notas.get(tx, wanted.id);
      const same =
        nota.sentBy === ctx.actor.id &&
        nota.storeId === storeId &&
        nota.photos === wanted.photos &&
        nota.takenAt.getTime() === wanted.takenAt.getTime();
      if (!same) throw notaIdTaken(wanted.id);
      if (isNew) await this.witness(tx, ctx, nota, 'nota.announced', { storeId, photos: nota.photos });
      return { nota, isNew };
    });
  }

  /**
   * With the last photo the note waits for an admin. The same photo again changes nothing.
   * @throws DomainError `nota.not_found`, `nota.photo_not_found`, `nota.photo_differs`, `nota.state_unfit`; `invalid` with
   * the fault of the photo
   */
  async addPhoto(ctx: Ctx, id: string, number: number, file: Buffer): Promise<void> {
    const nota = await this.transactions.each((tx) => this.notas.get(tx, id));
    if (nota.sentBy !== ctx.actor.id) throw notaNotFound(id);
    if (number > nota.photos) throw photoNotFound(id, number);
    const sourceHash = createHash('sha256').update(file).digest('hex');
    if (await this.isHere(nota, number, sourceHash)) return;
    const picture = await this.drawn(file);
    await this.transactions.run(async (tx) => {
      const { state, here, photos } = await this.notas.getForUpdate(tx, id);
      const before = await this.notas.photo(tx, id, number);
      if (before?.sourceHash === sourceHash) return;
      if (before) throw photoDiffers(number);
      if (state !== 'incoming') throw notaStateUnfit(state);
      const label = { name: `nota-${id}-${number}.jpg`, contentType: 'image/jpeg' };
      const stored = await this.tools.files.write(tx, label, [picture.jpeg]);
      const photo = { number, fileId: stored.id, sourceHash, tale: picture.tale };
      await this.notas.insertPhoto(tx, id, photo);
      if (here.length + 1 === photos) await this.received(tx, ctx, nota);
    });
  }

  /** @throws DomainError `nota.not_found`, `nota.photo_not_found` */
  async openPhoto(
    ctx: Ctx,
    id: string,
    number: number,
  ): Promise<{ readonly file: StoredFile; readonly bytes: Readable }> {
    const photo = await this.transactions.each(async (tx) => {
      const nota = await this.notas.get(tx, id);
      if (!maySee(ctx, nota)) throw notaNotFound(id);
      return this.notas.photo(tx, id, number);
    });
    if (!photo) throw photoNotFound(id, number);
    const file = await this.tools.files.get(photo.fileId);
    return { file, bytes: this.tools.files.open(file) };
  }

  /** @throws DomainError `nota.not_found`, also for who is not to see it */
  async get(ctx: Ctx, id: string): Promise<NamedNota & { readonly photos: readonly NotaPhoto[] }> {
    return this.transactions.each(async (tx) => {
      const nota = await this.notas.get(tx, id);
      if (!maySee(ctx, nota)) throw notaNotFound(id);
      const [named] = await this.named(tx, [nota]);
      if (!named) throw notaNotFound(id);
      return { ...named, photos: await this.notas.photos(tx, id) };
    });
  }

  /** Oldest first. */
  async list(_ctx: Ctx, query: NotaQuery): Promise<Page<NamedNota>> {
    return this.transactions.each(async (tx) => {
      const { items, nextCursor } = await this.notas.list(tx, query);
      return { items: await this.named(tx, items), nextCursor };
    });
  }

  /** What became of those that the caller sent, from whichever device. Newest first. */
  async listOwn({ actor }: Ctx, query: OwnNotaQuery): Promise<Page<NamedNota>> {
    return this.transactions.each(async (tx) => {
      const { items, nextCursor } = await this.notas.listOf(tx, actor.id, query);
      return { items: await this.named(tx, items), nextCursor };
    });
  }

  /** The note that an order was keyed from; null for who is not to see it. */
  async ofOrder(ctx: Ctx, orderId: string): Promise<ManualNota | null> {
    const nota = await this.transactions.each((tx) => this.notas.ofOrder(tx, orderId));
    return nota && maySee(ctx, nota) ? nota : null;
  }

  private async isHere({ id }: ManualNota, number: number, sourceHash: string): Promise<boolean> {
    const photo = await this.transactions.each((tx) => this.notas.photo(tx, id, number));
    return photo?.sourceHash === sourceHash;
  }

  private drawn(file: Buffer): Promise<NotaPicture> {
    const mine = this.drawing.then(() => notaPictureOf(file));
    // Who waits behind a photo that is refused has its turn all the same; the refusal itself goes to who sent it.
    this.drawing = mine.catch(() => undefined);
    return mine;
  }

  private async received(tx: Tx, ctx: Ctx, nota: ManualNota): Promise<void> {
    const { id, storeId, storeName } = nota;
    const photos = await this.notas.photos(tx, id);
    await this.notas.received(tx, id, this.clock.now());
    await this.tools.tasks.open(tx, ctx, {
      kind: NOTA_TASK,
      subject: { type: 'manual_nota', id },
      details: { storeId, storeName },
    });
    await this.witness(tx, ctx, nota, 'nota.received', { storeId, photos: photos.map(({ sourceHash }) => sourceHash) });
  }

  private async witness(tx: Tx, ctx: Ctx, { id }: ManualNota, action: string, details: object): Promise<void> {
    await this.audit.record(tx, ctx, { action, object: { type: 'manual_nota', id }, details: { ...details } });
  }

  private async named(tx: Tx, notas: readonly ManualNota[]): Promise<NamedNota[]> {
    const ids = notas.flatMap(({ sentBy, claim, closed }) => [sentBy, claim?.by ?? [], closed?.by ?? []].flat());
    const people = ids.length === 0 ? [] : await this.tools.people.byIds(tx, [...new Set(ids)]);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const nameOf = (id: string | undefined): string | null => (id === undefined ? null : (names.get(id) ?? ''));
    return notas.map((nota) => ({
      nota,
      sentByName: nameOf(nota.sentBy) ?? '',
      claimedByName: nameOf(nota.claim?.by),
      closedByName: nameOf(nota.closed?.by),
    }));
  }
}

/** Who sent it, and who works with it or looks into what was done. */
const maySee = ({ actor }: Ctx, { sentBy }: ManualNota): boolean =>
  sentBy === actor.id || actor.roles.some((role) => role === 'admin' || role === 'auditor');
