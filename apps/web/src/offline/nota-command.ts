import { type Problem } from '../api/problem';
import { type CommandState, type Position } from './order-command';

/** As the portal takes them. */
export const MAX_NOTA_PHOTOS = 4;
/** Bytes. */
export const MAX_PHOTO_BYTES = 10 * 1024 * 1024;

/** A photo as it was taken: its own notes tell where and when, and the portal takes them out. */
export interface NotaPhoto {
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/** A paper note on its way as photos. It is kept until the portal has all of them, or dropped by hand. */
export interface NotaCommand {
  /** UUID made once on this device: the note's own, and the key of the order that comes of it. */
  readonly id: string;
  readonly storeId: string;
  readonly storeName: string;
  /** By the device's clock, ISO 8601. */
  readonly takenAt: string;
  readonly photos: number;
  /** How many of them the portal has. */
  readonly sent: number;
  /** What the paper says, `YYYY-MM-DD`. */
  readonly paperDate?: string;
  readonly note?: string;
  readonly position?: Position;
  readonly state: CommandState;
  /** With `refused` and `needs-you`, and the reason of the last failed try while `queued`. */
  readonly problem?: Problem;
}

export interface NewNota extends Pick<NotaCommand, 'storeId' | 'storeName' | 'paperDate' | 'note' | 'position'> {
  readonly photos: readonly NotaPhoto[];
}

/** What screens may ask of the paper notes on this device. Each writing verb throws `DeviceFull` and has then changed nothing. */
export interface DeviceNotas {
  /** Newest first. */
  list(): Promise<readonly NotaCommand[]>;
  /** Keeps the note with its photos, then sends it when it can. Answers its id. */
  keep(nota: NewNota): Promise<string>;
  /** Sends it again now. */
  retry(id: string): Promise<void>;
  /** Takes it away with its photos; what the portal has of it stays there. */
  drop(id: string): Promise<void>;
}
