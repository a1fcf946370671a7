import { type Money } from '@jembatan/kernel';
import { type Portal } from '../api/client';
import { type components } from '../api/openapi';
import { type KeptKit, type KitOffer } from './kit.rules';
import { type CommandLine, type OrderCommand, type Position } from './order-command';
import { type DeviceNotas } from './nota-command';

export type TerritoryStore = components['schemas']['StoreDto'];
export type Product = components['schemas']['ProductDto'];
export type Order = components['schemas']['OrderDto'];
export type OrderTemplate = components['schemas']['OrderTemplateDto'];

/** What changed on the device, in this tab or another one. */
export const TOPICS = [
  'stores',
  'catalogue',
  'carts',
  'visits',
  'outbox',
  'download',
  'kit',
  'templates',
  'orders',
  'notas',
] as const;
export type Topic = (typeof TOPICS)[number];

export interface CartLine {
  readonly sku: string;
  /** Sales units. */
  readonly quantity: number;
}

export interface Cart {
  readonly storeId: string;
  readonly lines: readonly CartLine[];
  readonly note: string;
  readonly purchaseOrderNumber: string;
}

/** A shadow session as this device knows it; it may have begun without a connection. */
export interface Visit {
  readonly id: string;
  readonly storeId: string;
  readonly storeName: string;
  readonly reason: string;
  /** By the device's clock, ISO 8601. */
  readonly startedAt: string;
  readonly expiresAt: string;
  readonly position?: Position;
  /** Does the portal know of it? */
  readonly open: 'on-device' | 'at-portal' | 'ended';
}

/** `clock-changed`: the device's clock went back behind the beginning, so nothing can be said of its term. */
export type VisitState = 'active' | 'expired' | 'ended' | 'clock-changed';

/** The catalogue with the prices of one store, in memory. */
export interface Catalogue {
  readonly size: number;
  readonly categories: readonly string[];
  /** When this device last heard the portal; ISO 8601. Null: never, nothing is here. */
  readonly heardAt: string | null;
  get(sku: string): Product | undefined;
  byBarcode(barcode: string): Product | undefined;
  /** Synchronous: under 50 ms over 5,000 products. */
  search(asked: { q: string; category: string | null; limit: number }): { found: readonly Product[]; more: boolean };
}

/** Lines priced and judged on this device by the portal's own rules. */
export interface DeviceQuote {
  readonly lines: readonly {
    readonly sku: string;
    readonly product: Product | undefined;
    readonly quantity: number;
    readonly unitPrice: Money | null;
    readonly net: Money | null;
    readonly faults: readonly {
      readonly code: string;
      readonly figures: Readonly<Record<string, Money | number | null>>;
    }[];
  }[];
  /** Of the lines without faults. */
  readonly totals: { readonly net: Money; readonly taxBase: Money; readonly tax: Money; readonly grandTotal: Money };
}

export interface DownloadState {
  readonly state: 'never' | 'running' | 'done' | 'failed';
  /** Of the last one that was finished, ISO 8601. */
  readonly finishedAt: string | null;
  /** 0 to 1 while running. */
  readonly progress: number;
  readonly stores: number;
  readonly products: number;
  readonly pictures: number;
  /** Bytes that this app keeps on the device, pictures included; null where the browser does not tell. */
  readonly bytes: number | null;
  /** Code of the problem with `failed`. */
  readonly problem: string | null;
}

export interface KitState {
  readonly state: 'never' | 'running' | 'done' | 'failed';
  /** 0 to 1 while running. */
  readonly progress: number;
  /** Code of the problem with `failed`. */
  readonly problem: string | null;
  /** What is here, whole, whatever is under way. */
  readonly kept: KeptKit | null;
}

export interface NewOrder {
  readonly storeId: string;
  readonly visitId: string | null;
  readonly lines: readonly CommandLine[];
  readonly grandTotal: Money;
  readonly note?: string;
  readonly purchaseOrderNumber?: string;
  readonly position?: Position;
}

/** Said on screen: the order or cart was not kept, because the device has no room. */
export class DeviceFull extends Error {
  readonly code = 'device.full';
}

/** Refused, and nothing was changed: `code` has words in the namespace `codes`. */
export class DeviceRefusal extends Error {
  constructor(
    readonly code: 'outbox.uncertain' | 'outbox.not_empty' | 'visit.another_open' | 'visit.not_active' | 'cart.changed',
  ) {
    super(code);
  }
}

/**
 * Everything the screens may ask of what is kept on this device for one person. All tabs share it; a change in one is told
 * in all. Nothing in here knows React. Each writing verb throws `DeviceFull` when there is no room, and has then changed nothing.
 */
export interface Device {
  readonly userId: string;
  onChange(listener: (topic: Topic) => void): () => void;

  stores(): Promise<readonly TerritoryStore[]>;
  /** Fetches the territory. @throws NoAnswer, PortalRefusal, SignedOut */
  refreshStores(): Promise<void>;
  /** The store's catalogue, read once and kept in memory until `catalogue` changes; empty with `heardAt: null` when never fetched. */
  catalogue(storeId: string): Promise<Catalogue>;
  /** Fetches what changed for this store since the last time. */
  refreshCatalogue(storeId: string): Promise<void>;
  /** Stock in it is less what this device has ordered since it was heard. */
  quote(catalogue: Catalogue, lines: readonly CartLine[]): DeviceQuote;

  cart(storeId: string): Promise<Cart>;
  saveCart(cart: Cart): Promise<void>;

  visits(): Promise<readonly Visit[]>;
  stateOf(visit: Visit): VisitState;
  /** At the portal when it can be reached, else on the device. @throws DeviceRefusal `visit.another_open`; Problem of the portal */
  openVisit(asked: { storeId: string; reason: string; position?: Position }): Promise<Visit>;
  endVisit(id: string): Promise<void>;
  /** A token for acting in the visit, or null while there is no connection. */
  visitToken(id: string): Promise<string | null>;
  /** The portal in the store's name, by that token; null as there. */
  visitPortal(id: string): Promise<Portal | null>;

  /** Newest first. */
  outbox(): Promise<readonly OrderCommand[]>;
  /**
   * Keeps the order and empties the cart in one go, then wakes the sender. Answers the key.
   * @throws DeviceRefusal `cart.changed`: the kept cart does not hold these lines (any more), so that a second tap, or a
   * second tab, places nothing; `visit.not_active`
   */
  place(order: NewOrder): Promise<string>;
  /** Other lines, same key; `queued` again. @throws DeviceRefusal `outbox.uncertain` */
  editCommand(key: string, change: Pick<NewOrder, 'lines' | 'grandTotal' | 'note'>): Promise<void>;
  /** Sends it again now. */
  retryCommand(key: string): Promise<void>;
  /**
   * Takes a refused, waiting or accepted-and-seen command away. @throws DeviceRefusal `outbox.uncertain` while it is still
   * asked whether the portal has it. One that is `refused` or `needs-you` and yet `uncertain` can be taken away: warn.
   */
  dropCommand(key: string): Promise<void>;

  /** Orders this device has seen, newest first. */
  orders(storeId?: string): Promise<readonly Order[]>;
  order(id: string): Promise<Order | undefined>;
  /** Fetches recent orders, of one store or all. @throws NoAnswer, PortalRefusal, SignedOut */
  refreshOrders(storeId?: string): Promise<void>;
  templates(storeId: string): Promise<readonly OrderTemplate[]>;
  /** Kept on the device at once, handed to the portal when there is a connection. */
  saveTemplate(storeId: string, template: { name: string; lines: readonly CartLine[] }): Promise<void>;
  removeTemplate(storeId: string, id: string): Promise<void>;

  download(): Promise<DownloadState>;
  /** Everything for the day: territory, prices of each price list, stock, orders, pictures. One at a time over all tabs. */
  startDownload(): Promise<void>;

  kit(): Promise<KitState>;
  /** What the portal would give. @throws NoAnswer, PortalRefusal, SignedOut */
  kitOffer(): Promise<KitOffer>;
  /** The papers to sell with when all else is gone. One at a time over all tabs; kept young by itself from then on. */
  startKit(): Promise<void>;
  /** One of its files, or all as one archive; null when it is not here (any more). */
  kitFile(name: string | null): Promise<Blob | null>;

  /** Paper notes as photos. */
  readonly notas: DeviceNotas;

  /** Something may go better than a moment ago (the portal says that it is well again): what waits is tried now. */
  wake(): void;

  /** Is an order or a paper note neither accepted nor dropped? */
  holdsUnsent(): Promise<boolean>;
  /** Deletes this person's database. @throws DeviceRefusal `outbox.not_empty` while an order or a note is not accepted */
  wipe(): Promise<void>;
  close(): void;
}
