import { bodyOf, type Portal } from '../api/client';
import { unhurried } from '../api/unhurried';
import { type NotaCommand, type NotaPhoto } from './nota-command';
import { type NotaOutbox } from './nota-outbox';
import { judgeNota } from './nota.rules';
import { type Pause, pauseAfter } from './outbox.rules';
import { answerOf } from './portal-answer';
import { type LoopWork } from './sending-loop';

/**
 * Hands paper notes to the portal: oldest first, photo by photo. Beside the orders and never before them: photos are large,
 * and an order does not wait for one.
 */
export class NotaSender implements LoopWork {
  private pause: Pause | undefined;
  private stopped = false;

  constructor(
    private readonly notas: NotaOutbox,
    /** @throws SignedOut, NoAnswer, PortalRefusal: nothing has left then */
    private readonly portal: () => Promise<Portal>,
  ) {}

  wake(): void {
    this.stopped = false;
    if (!this.pause?.told) this.pause = undefined;
  }

  async step(): Promise<number | null> {
    const pause = (this.pause?.until ?? 0) - performance.now();
    if (pause > 0) return pause;
    const nota = this.stopped || !navigator.onLine ? null : await this.notas.next();
    if (nota) await this.send(nota);
    return nota ? 0 : null;
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
}

function formOf({ type, bytes }: NotaPhoto): FormData {
  const form = new FormData();
  form.set('photo', new Blob([bytes], { type }), 'nota');
  return form;
}
