/** A file that the kit offers or holds. */
export interface KitPart {
  /** Its name in the archive; also the one under which it is saved. */
  readonly name: string;
  readonly kind: 'catalogue' | 'price-list' | 'order-form' | 'index';
  /** Whose prices, or which store's. */
  readonly title: string;
  /** Bytes. */
  readonly size: number;
  /** When the portal last found it to be as it would make it anew, ISO 8601; null where that is not known. */
  readonly asOf: string | null;
}

/** What the portal would give. */
export interface KitOffer {
  /** The portal's mark of these contents. */
  readonly version: string;
  readonly size: number;
  readonly parts: readonly KitPart[];
  /** Stores that have no form in it. */
  readonly withoutPapers: number;
}

/** What is on the device, whole. */
export interface KeptKit extends KitOffer {
  /** The address of its bytes in the person's cache. */
  readonly archive: string;
  readonly fetchedAt: string;
  /** When the portal last said that nothing newer is there. */
  readonly checkedAt: string;
}

/** Milliseconds after which what the portal said of a kit is asked anew. */
export const OLD_MS = 3_600_000;

/** Is it time to ask for a newer one? A device whose clock was set back asks, too. */
export const isOld = ({ checkedAt }: KeptKit, now: number): boolean => Math.abs(now - Date.parse(checkedAt)) > OLD_MS;

/**
 * The files that came, with what was said of them before they did: an age may be told too old, never too young. A file that
 * nobody spoke of is told by its own name.
 */
export function partsOf(came: readonly { name: string; size: number }[], offered: readonly KitPart[]): KitPart[] {
  const said = new Map(offered.map((part) => [part.name, part]));
  return came.map(({ name, size }) => ({
    ...(said.get(name) ?? { name, kind: kindOf(name), title: name, asOf: null }),
    size,
  }));
}

const kindOf = (name: string): KitPart['kind'] =>
  name.endsWith('.pdf') ? 'catalogue' : name.endsWith('.xlsx') ? 'price-list' : 'index';

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: 'text/plain;charset=utf-8',
};

export const typeOf = (name: string): string =>
  TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
