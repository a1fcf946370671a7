import { bodyOf, type Portal } from '../api/client';
import { unhurried } from '../api/unhurried';
import { type Changes } from './changes';
import { type NotaCommand, type NotaPhoto } from './nota-command';
import { type NotaOutbox } from './nota-outbox';
import { judgeNota } from './nota.rules';
import { type Pause, pauseAfter } from './outbox.rules';
import { answerOf } from './portal-answer';

const AFTER_A_FAULT_MS = 10_000;

/**
 * Hands paper notes to the portal: oldest first, photo by photo, by one tab of the person. Beside the orders and never
 * before them: photos are large, and an order does not wait for one.
 */
export class NotaSender {
  private readonly ended = new AbortController();
  private pause: Pause | undefined;
  private stopped = false;
  private woken = false;
  private awake: () => void = () => undefined;

  constructor(
    private readonly userId: string,
    private readonly notas: NotaOutbox,
    /** @throws SignedOut, NoAnswer, PortalRefusal: nothing has left then */
    private readonly portal: () => Promise<Portal>,
    private readonly changes: Changes,
  ) {}

  /** Ends when the device is closed. */
  async start(): Promise<void> {
    const { signal } = this.ended;
    this.changes.onWake(() => this.wake());
    addEventListener('online', () => this.wake(), { signal });
    try {
      await navigator.locks.request(`jembatan-nota-sender-${this.userId}`, { signal }, () => this.work());
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  close(): void {
    this.ended.abort();
    this.awake();
  }

  private wake(): void {
    this.stopped = false;
    if (!this.pause?.told) this.pause = undefined;
    this.woken = true;
    this.awake();
  }

  private async work(): Promise<void> {
    while (!this.ended.signal.aborted) {
      try {
        await this.step();
      } catch (error) {
        if (this.ended.signal.aborted) return;
        // No room to keep an answer, or a fault of our own: the note waits with its photos.
        reportError(error);
        await this.sleep(AFTER_A_FAULT_MS);
      }
    }
  }

  private async step(): Promise<void> {
    this.woken = false;
    const pause = (this.pause?.until ?? 0) - performance.now();
    if (pause > 0) return this.sleep(pause);
    const nota = this.stopped || !navigator.onLine ? null : await this.notas.next();
    if (nota) await this.send(nota);
    else await this.sleep(null);
  }

  private async send(nota: NotaCommand): Promise<void> {
    try {
      const portal = await this.portal();
      await this.handIn(portal, nota);
      this.pause = undefined;
    } catch (error) {
      const settled = judgeNota(answerOf(error));
      await this.notas.settle(nota.id, settled);
      this.stopped ||= settled.then === 'stop';
      const chance = Math.random();
      if (settled.then === 'pause')
        this.pause = pauseAfter(this.pause, { retryAfter: settled.retryAfter, chance, now: performance.now() });
    }
  }

  private async handIn(portal: Portal, nota: NotaCommand): Promise<void> {
    const { id, storeId, takenAt, photos, paperDate, note, position } = nota;
    const body = { id, storeId, takenAt, photos, paperDate, note, position };
    const { here } = await bodyOf(portal.POST('/api/v1/manual-notas', { body }));
    const there = new Set(here);
    for (let number = 1; number <= photos; number += 1) {
      if (there.has(number)) continue;
      await this.notas.sending(id, there.size);
      const photo = await this.notas.photo(id, number);
      // Dropped meanwhile.
      if (!photo) return;
      await portal.PUT('/api/v1/manual-notas/{id}/photos/{number}', {
        params: { path: { id, number } },
        body: {},
        bodySerializer: () => formOf(photo),
        fetch: unhurried,
      });
      there.add(number);
    }
    await this.notas.accept(id);
  }

  private async sleep(milliseconds: number | null): Promise<void> {
    if (this.woken || this.ended.signal.aborted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    await new Promise<void>((awake) => {
      this.awake = awake;
      if (milliseconds !== null) timer = setTimeout(awake, milliseconds);
    });
    clearTimeout(timer);
  }
}

function formOf({ type, bytes }: NotaPhoto): FormData {
  const form = new FormData();
  form.set('photo', new Blob([bytes], { type }), 'nota');
  return form;
}
