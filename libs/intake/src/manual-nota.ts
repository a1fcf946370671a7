import { type DevicePosition, type Place } from '@jembatan/kernel';

/**
 * A paper note as a photo of it, until an admin has keyed it in: `incoming` while photos are under way, `waiting` for an
 * admin, then `keyed` as an order or `dropped` with a reason.
 */
export const NOTA_STATES = ['incoming', 'waiting', 'keyed', 'dropped'] as const;
export type NotaState = (typeof NOTA_STATES)[number];

export const MAX_NOTA_PHOTOS = 4;
/** Bytes of a photo as it is handed in. */
export const MAX_PHOTO_BYTES = 10 * 1024 * 1024;
/** How long a note is one admin's who opened it. */
export const CLAIM_MINUTES = 10;
/** How long a note is kept of which no photo ever came. */
export const EMPTY_NOTA_DAYS = 30;

/** What the device says of a note, before its photos. */
export interface NewNota {
  /** Made on the device, and the key of the order that comes of it. */
  readonly id: string;
  readonly storeId: string;
  readonly takenAt: Date;
  /** `YYYY-MM-DD`. */
  readonly paperDate: string | null;
  readonly note: string | null;
  readonly photos: number;
  readonly position: DevicePosition | null;
}

export interface ManualNota extends NewNota {
  readonly storeCode: string;
  readonly storeName: string;
  readonly state: NotaState;
  readonly sentBy: string;
  /** When all its photos were there; null before. */
  readonly receivedAt: Date | null;
  /** Numbers of the photos that are there, from 1. */
  readonly here: readonly number[];
  readonly claim: { readonly by: string; readonly until: Date } | null;
  readonly closed: { readonly by: string; readonly at: Date } | null;
  readonly orderId: string | null;
  readonly orderNumber: string | null;
  readonly dropReason: string | null;
}

/** As the file itself says; no proof of anything. */
export interface PhotoTale {
  readonly place: Place | null;
  /** The camera's clock, which knows no time zone: `2026:11:20 09:05:00`. */
  readonly takenAt: string | null;
}

export interface NotaPhoto {
  readonly number: number;
  readonly fileId: string;
  /** SHA-256 in hex of what was handed in: the same photo again is no second one. */
  readonly sourceHash: string;
  readonly tale: PhotoTale;
}

export interface NotaQuery {
  readonly state: NotaState | null;
  readonly storeId: string | null;
  readonly limit: number;
  /** The last note of the page before. */
  readonly after: string | null;
}

/** Of those that one person sent. */
export type OwnNotaQuery = Omit<NotaQuery, 'state'>;

/** With the people's names as they are called today. */
export interface NamedNota {
  readonly nota: ManualNota;
  readonly sentByName: string;
  readonly claimedByName: string | null;
  readonly closedByName: string | null;
}
