import { type Portal } from '../api/client';
import { type Changes } from './changes';
import { type Database } from './database';
import { NotaOutbox } from './nota-outbox';
import { NotaSender } from './nota-sender';
import { SendingLoop } from './sending-loop';

/** The paper notes of one person, and what hands them in; not started yet. `portal`: in the person's own name. */
export function openNotas(
  { userId, database, changes }: { userId: string; database: Database; changes: Changes },
  portal: () => Promise<Portal>,
): { readonly notas: NotaOutbox; readonly sending: SendingLoop } {
  const notas = new NotaOutbox(database, changes);
  const sender = new NotaSender(notas, portal);
  return { notas, sending: new SendingLoop(`jembatan-nota-sender-${userId}`, changes, sender) };
}
