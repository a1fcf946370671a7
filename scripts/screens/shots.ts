import { AUDIT_SHOTS } from './desk-shots-audit';
import { CONTROL_ROOM_SHOTS } from './desk-shots-control-room';
import { ORDER_DESK_SHOTS } from './desk-shots-orders';
import { ORDER_IMPORT_SHOTS } from './desk-shots-order-imports';
import { PEOPLE_SHOTS } from './desk-shots-people';
import { PORTAL_SETTINGS_SHOTS } from './desk-shots-portal-settings';
import { RECONCILE_SHOTS } from './desk-shots-reconcile';
import { type Hands } from './hands';
import { KEYED_NOTA_SHOTS, TAKEN_NOTA_SHOTS } from './nota-shots';
import { type Language } from './words';
import { type Played, type Stage } from './stage';

export const PEOPLE = ['nobody', 'salesman1', 'owner1', 'owner5', 'admin', 'auditor'] as const;
export type Person = (typeof PEOPLE)[number];

/** The browser of one person, as the shots go on. */
export interface Scene {
  readonly hands: Hands;
  readonly played: Played;
  readonly stage: Stage;
  readonly goOffline: () => Promise<void>;
  readonly goOnline: () => Promise<void>;
  /** As if the language had been chosen in another tab. */
  readonly speak: (language: Language) => Promise<void>;
  /** Opens a path of the app; ends when its heading is there. */
  readonly open: (path: string) => Promise<void>;
}

export interface Shot {
  readonly name: string;
  readonly who: Person;
  /** Brings the screen up; it takes over where the person's shot before it ended. */
  readonly show: (scene: Scene) => Promise<void>;
}

const at =
  (path: string | ((played: Played) => string)) =>
  async ({ open, played }: Scene): Promise<void> =>
    open(typeof path === 'string' ? path : path(played));

/** Every screen of the app, in the order in which they are played. */
export const SHOTS: readonly Shot[] = [
  { name: 'sign-in', who: 'nobody', show: at('/sign-in') },
  {
    name: 'sign-in-refused',
    who: 'nobody',
    show: async ({ hands }) => {
      await hands.tryToSignIn('nobody', 'wrong-password');
      await hands.page.getByRole('alert').waitFor();
    },
  },
  { name: 'password-forgotten', who: 'nobody', show: ({ hands }) => hands.button('sign-in:forgotten.ask').click() },
  { name: 'password-reset', who: 'nobody', show: at('/reset#token=not-a-token') },
  { name: 'order-link', who: 'nobody', show: at(({ link }) => link) },
  { name: 'today', who: 'salesman1', show: at('/today') },
  { name: 'lost', who: 'salesman1', show: at('/nowhere') },
  { name: 'day-before', who: 'salesman1', show: at('/day') },
  { name: 'day', who: 'salesman1', show: ({ hands }) => hands.downloadTheDay() },
  {
    name: 'day-kit',
    who: 'salesman1',
    show: async ({ hands, stage }) => {
      await stage.papersAreMade();
      await hands.downloadTheKit();
    },
  },
  ...TAKEN_NOTA_SHOTS,
  { name: 'no-visit', who: 'salesman1', show: at(({ ownStoreId }) => `/stores/${ownStoreId}/order`) },
  { name: 'visit', who: 'salesman1', show: at(({ ownStoreId }) => `/stores/${ownStoreId}/visit`) },
  {
    name: 'order',
    who: 'salesman1',
    show: async ({ hands, played }) => {
      await hands.openStore(played.booked.storeCode);
      await fill(hands, played.articles.slice(0, 3));
      await hands.search().fill('');
    },
  },
  { name: 'order-searched', who: 'salesman1', show: ({ hands }) => hands.search().fill('serum') },
  { name: 'order-nothing-found', who: 'salesman1', show: ({ hands }) => hands.search().fill('tidak ada yang begini') },
  {
    name: 'quick-order',
    who: 'salesman1',
    show: async ({ hands, open, played }) => {
      await open(`/stores/${played.ownStoreId}/quick`);
      const [first = '', second = ''] = played.articles;
      await hands.page
        .getByRole('textbox', { name: hands.word('ordering:quick.paste') })
        .fill(`${first};24\n${second};7\nABC-123;1\n${first};banyak`);
      await hands.button('ordering:quick.check').click();
      await hands.page.getByText(hands.word('ordering:quick.unknown')).first().waitFor();
    },
  },
  { name: 'templates', who: 'salesman1', show: at(({ ownStoreId }) => `/stores/${ownStoreId}/templates`) },
  { name: 'cart', who: 'salesman1', show: at(({ ownStoreId }) => `/stores/${ownStoreId}/cart`) },
  {
    name: 'placed',
    who: 'salesman1',
    show: async ({ hands }) => {
      await hands.order();
      await hands.page.getByText(hands.word('ordering:placed.accepted')).first().waitFor();
    },
  },
  {
    name: 'cart-offline',
    who: 'salesman1',
    show: async ({ hands, played, goOffline }) => {
      await goOffline();
      await hands.openStore(played.booked.storeCode);
      await fill(hands, played.articles.slice(3, 5));
      await hands.openCart();
    },
  },
  {
    name: 'placed-offline',
    who: 'salesman1',
    show: async ({ hands }) => {
      await hands.order();
      await hands.page.locator('main a[href^="https://wa.me/?text=Halo"]').waitFor();
    },
  },
  { name: 'outbox-offline', who: 'salesman1', show: ({ hands }) => hands.goTo('/outbox') },
  { name: 'settings-unsent', who: 'salesman1', show: ({ hands }) => hands.goTo('/settings') },
  { name: 'today-offline', who: 'salesman1', show: ({ hands }) => hands.goTo('/today') },
  {
    name: 'outbox-needs-you',
    who: 'salesman1',
    show: async ({ hands, played, stage, goOnline }) => {
      await stage.sellOut(played.articles[3] ?? '');
      await goOnline();
      await hands.goTo('/outbox');
      await hands.page.getByText(hands.word('outbox:state.needs-you')).first().waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'command-needs-you',
    who: 'salesman1',
    show: async ({ hands }) => {
      await hands.page.locator('main a[href*="/outbox/"]').first().click();
      await hands.button('outbox:sendAgain').waitFor();
    },
  },
  {
    name: 'order-degraded',
    who: 'salesman1',
    show: async ({ hands, played, stage, open }) => {
      await stage.degrade();
      await open(`/stores/${played.ownStoreId}/order`);
      await hands.page.getByText('Sistem sedang maintenance').waitFor();
      await hands.product().first().waitFor();
    },
  },
  { name: 'today-degraded', who: 'salesman1', show: at('/today') },
  {
    name: 'orders-of-a-salesman',
    who: 'salesman1',
    show: async ({ stage, open }) => {
      await stage.recover();
      await open('/orders');
    },
  },
  { name: 'shop', who: 'owner1', show: at('/') },
  { name: 'orders', who: 'owner1', show: at('/orders') },
  { name: 'order-booked', who: 'owner1', show: at(({ booked }) => `/orders/${booked.id}`) },
  { name: 'order-in-my-name', who: 'owner1', show: at(({ inMyName }) => `/orders/${inMyName.id}`) },
  { name: 'order-held', who: 'owner1', show: at(({ held }) => `/orders/${held.id}`) },
  { name: 'in-my-name', who: 'owner1', show: at('/in-my-name') },
  { name: 'consent', who: 'owner1', show: at('/consent') },
  { name: 'consent-added', who: 'owner1', show: ({ hands }) => hands.button('owner:consent.add').click() },
  { name: 'notices', who: 'owner1', show: at('/notices') },
  { name: 'settings', who: 'owner1', show: at('/settings') },
  { name: 'empty-outbox', who: 'owner1', show: at('/outbox') },
  { name: 'order-awaiting', who: 'owner5', show: at(({ awaiting }) => `/orders/${awaiting.id}`) },
  ...AUDIT_SHOTS,
  ...CONTROL_ROOM_SHOTS,
  ...ORDER_DESK_SHOTS,
  ...PEOPLE_SHOTS,
  ...ORDER_IMPORT_SHOTS,
  ...KEYED_NOTA_SHOTS,
  ...PORTAL_SETTINGS_SHOTS,
  ...RECONCILE_SHOTS,
];

async function fill(hands: Hands, skus: readonly string[]): Promise<void> {
  for (const sku of skus) await hands.addToCart(sku);
}
