import { type Portal } from '../api/client';
import { type SignInSession } from '../api/sign-in-session';
import { Carts, isForLater } from './carts';
import { Changes } from './changes';
import { Claims } from './claims';
import { type Database, deleteDatabase, openDatabase } from './database';
import { DayDownload, PICTURES } from './day-download';
import { type Cart, type Catalogue, type Device, type Topic, type Visit } from './device';
import {
  type DownloadState,
  type KitState,
  type NewOrder,
  type Order,
  type OrderTemplate,
  type TerritoryStore,
} from './device';
import { type OrderCommand } from './order-command';
import { CLOSING, Outbox } from './outbox';
import { type Kit } from './kit';
import { kitCacheOf } from './kit-cache';
import { type KitOffer } from './kit.rules';
import { type DeviceNotas } from './nota-command';
import { type NotaOutbox } from './nota-outbox';
import { quoteOf } from './quote';
import { Sender } from './sender';
import { SendingLoop } from './sending-loop';
import { Shelves } from './shelves';
import { Templates } from './templates';
import { Territory } from './territory';
import { tidy } from './tidying';
import { activeOf, stateAt } from './visit.rules';
import { Visits } from './visits';

export interface Person {
  readonly id: string;
  readonly roles: readonly string[];
}

/** Joins the parts of one person's device; decides nothing itself. */
export class PersonalDevice implements Device {
  readonly userId: string;
  private readonly changes: Changes;
  private readonly shelves: Shelves;
  private readonly territory: Territory;
  private readonly carts: Carts;
  private readonly kept: Outbox;
  private readonly claims: Claims;
  private readonly sending: SendingLoop;
  private readonly known: Visits;
  private readonly lists: Templates;
  private readonly day: DayDownload;
  private papers: Promise<Kit> | null = null;
  private photographed: Promise<NotaOutbox> | null = null;
  private notaSending: SendingLoop | null = null;
  private readonly ended = new AbortController();

  static async open(person: Person, session: SignInSession): Promise<PersonalDevice> {
    const opened: { device?: PersonalDevice } = {};
    const database = await openCleanDatabase(person.id, () => {
      opened.device?.close();
      location.reload();
    });
    const device = new PersonalDevice(database, person, session);
    opened.device = device;
    await device.claims.read();
    device.start();
    return device;
  }

  private constructor(
    private readonly database: Database,
    private readonly person: Person,
    private readonly session: SignInSession,
  ) {
    this.userId = person.id;
    this.changes = new Changes(person.id);
    const portalOf = (storeId: string): Promise<Portal | null> => this.storePortal(storeId);
    const inBackground = (work: Promise<void>): void => this.inBackground(work);
    this.kept = new Outbox(database, this.changes);
    this.claims = new Claims(this.kept, this.changes, inBackground);
    this.shelves = new Shelves(database, this.changes, session, this.claims);
    this.territory = new Territory(database, this.changes, session);
    this.carts = new Carts(database, this.changes, portalOf, inBackground);
    this.lists = new Templates(database, this.changes, portalOf, inBackground);
    this.known = new Visits(database, this.changes, session);
    const sender = new Sender(this.kept, (command) => this.sendingPortal(command));
    this.sending = new SendingLoop(`jembatan-sender-${person.id}`, this.changes, sender);
    this.day = new DayDownload(database, this.changes, this.territory, this.shelves);
  }

  onChange(listener: (topic: Topic) => void): () => void {
    return this.changes.onChange(listener);
  }

  stores = (): Promise<readonly TerritoryStore[]> => this.territory.stores();
  refreshStores = async (): Promise<void> => void (await this.territory.refreshStores());
  catalogue = (storeId: string): Promise<Catalogue> => this.shelves.catalogue(storeId);
  quote: Device['quote'] = (catalogue, lines) => quoteOf(catalogue, lines, new Date());

  cart = (storeId: string): Promise<Cart> => this.carts.get(storeId);
  saveCart = (cart: Cart): Promise<void> => this.carts.save(cart);

  visits = (): Promise<readonly Visit[]> => this.known.list();
  stateOf = (visit: Visit) => stateAt(visit, Date.now());
  visitToken = (id: string): Promise<string | null> => this.known.token(id);
  visitPortal = (id: string): Promise<Portal | null> => this.known.portal(id);
  endVisit = (id: string): Promise<void> => this.known.end(id);

  async refreshCatalogue(storeId: string): Promise<void> {
    // Only a known store tells its price list, by which its copy goes.
    if (!(await this.database.get('stores', storeId))) await this.territory.refreshStores();
    await this.shelves.refresh(storeId);
  }

  async openVisit(asked: Parameters<Device['openVisit']>[0]): Promise<Visit> {
    const visit = await this.known.open(asked);
    if (visit.open === 'at-portal') this.inBackground(this.lists.sync(visit.storeId));
    return visit;
  }

  outbox = (): Promise<readonly OrderCommand[]> => this.kept.list();
  holdsUnsent = (): Promise<boolean> => this.kept.holdsUnsent();
  editCommand: Device['editCommand'] = (key, change) => this.kept.edit(key, change);
  retryCommand = (key: string): Promise<void> => this.kept.retry(key);
  dropCommand = (key: string): Promise<void> => this.kept.drop(key);
  wake = (): void => this.changes.wake();

  async place(order: NewOrder): Promise<string> {
    const key = await this.kept.place(order);
    this.carts.pushLater(order.storeId);
    return key;
  }

  orders = (storeId?: string): Promise<readonly Order[]> => this.territory.orders(storeId);
  order = (id: string): Promise<Order | undefined> => this.territory.order(id);
  refreshOrders = (storeId?: string): Promise<void> => this.territory.refreshOrders(storeId);
  templates = (storeId: string): Promise<readonly OrderTemplate[]> => this.lists.list(storeId);
  saveTemplate: Device['saveTemplate'] = (storeId, template) => this.lists.save(storeId, template);
  removeTemplate = (storeId: string, id: string): Promise<void> => this.lists.remove(storeId, id);

  download = (): Promise<DownloadState> => this.day.state();

  async startDownload(): Promise<void> {
    await this.day.start();
    await this.refreshKit();
  }

  readonly notas: DeviceNotas = {
    list: async () => (await this.openedNotas()).list(),
    keep: async (nota) => (await this.openedNotas()).keep(nota),
    retry: async (id) => (await this.openedNotas()).retry(id),
    drop: async (id) => (await this.openedNotas()).drop(id),
  };

  kit = async (): Promise<KitState> => (await this.openedKit()).state();
  kitOffer = async (): Promise<KitOffer> => (await this.openedKit()).offer();
  startKit = async (): Promise<void> => (await this.openedKit()).start();
  kitFile = async (name: string | null): Promise<Blob | null> => {
    const kit = await this.openedKit();
    return name === null ? kit.whole() : kit.part(name);
  };

  async wipe(): Promise<void> {
    await this.kept.closeForGood();
    this.close();
    await deleteKept(this.userId);
    await caches.delete(PICTURES);
  }

  close(): void {
    this.ended.abort();
    this.sending.close();
    this.notaSending?.close();
    this.carts.close();
    this.changes.close();
    this.database.close();
  }

  private start(): void {
    void this.sending.start();
    const wakeUp = (): void => {
      this.inBackground(this.startNotas());
      this.inBackground(this.catchUp());
    };
    addEventListener('online', wakeUp, { signal: this.ended.signal });
    wakeUp();
    this.inBackground(tidy(this.database, Date.now()));
    // Asked once, so that the browser does not clear what waits when the disk runs low; a no changes nothing.
    void navigator.storage?.persist?.();
  }

  /** Its code comes when it is first asked for: who wants to order does not wait for it. */
  private openedKit(): Promise<Kit> {
    const opened = (this.papers ??= import('./open-kit').then(({ openKit }) =>
      openKit(this.userId, this.database, this.changes, this.session, this.ended.signal),
    ));
    opened.catch(() => (this.papers = null));
    return opened;
  }

  private async startNotas(): Promise<void> {
    if (this.sells) await this.openedNotas();
  }

  /** As with the kit; what waits is sent from when its code is here, which is asked for when the app opens. */
  private openedNotas(): Promise<NotaOutbox> {
    const opened = (this.photographed ??= import('./open-notas').then(({ openNotas }) => {
      const { userId, database, changes } = this;
      const { notas, sending } = openNotas({ userId, database, changes }, () => this.ownPortal());
      this.notaSending = sending;
      if (!this.ended.signal.aborted) void sending.start();
      return notas;
    }));
    opened.catch(() => (this.photographed = null));
    return opened;
  }

  private async refreshKit(): Promise<void> {
    if (await this.database.get('facts', 'kit')) await (await this.openedKit()).refreshIfOld();
  }

  /** What may have been missed without a connection. */
  private async catchUp(): Promise<void> {
    if (!navigator.onLine || !this.sells) return;
    const stores = await this.territory.refreshStores();
    await this.carts.pushAll();
    if (this.isOwner) for (const { id } of stores) await this.lists.sync(id);
    await this.refreshKit();
  }

  /** Auditors and support have no stores. */
  private get sells(): boolean {
    return this.isOwner || this.person.roles.includes('salesman');
  }

  private get isOwner(): boolean {
    return this.person.roles.includes('store_owner');
  }

  /** In the store's name: the owner's own right, or the visit that is under way there. */
  private async storePortal(storeId: string): Promise<Portal | null> {
    if (!navigator.onLine) return null;
    if (this.isOwner) return this.session.portal;
    const visit = activeOf(await this.known.list(), Date.now());
    return visit?.storeId === storeId ? this.known.portal(visit.id) : null;
  }

  private async sendingPortal({ visitId }: OrderCommand): Promise<Portal> {
    if (visitId !== null) return this.known.sendingPortal(visitId);
    return this.ownPortal();
  }

  /** With a token at hand before anything leaves: without one nothing was ever sent. */
  private async ownPortal(): Promise<Portal> {
    await this.session.token();
    return this.session.portal;
  }

  /** What fails for want of a connection is done at the next occasion. */
  private inBackground(work: Promise<void>): void {
    work.catch((error: unknown) => {
      if (!isForLater(error) && !this.ended.signal.aborted) reportError(error);
    });
  }
}

/** A sign-out that broke off in the middle is brought to its end first. */
async function openCleanDatabase(userId: string, onReplaced: () => void): Promise<Database> {
  const database = await openDatabase(userId, onReplaced);
  if (!(await database.get('facts', CLOSING))) return database;
  database.close();
  await deleteKept(userId);
  return openDatabase(userId, onReplaced);
}

/** The database last: what says that a sign-out is not finished is in it. */
async function deleteKept(userId: string): Promise<void> {
  await caches.delete(kitCacheOf(userId));
  await deleteDatabase(userId);
}
