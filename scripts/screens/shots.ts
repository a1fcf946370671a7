import { type Hands } from './hands';
import { type Language } from './words';
import { type Played, type Stage } from './stage';

export const PEOPLE = ['nobody', 'salesman1', 'owner1'] as const;
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
  { name: 'password-reset', who: 'nobody', show: at('/reset-password#token=not-a-token') },
  { name: 'order-link', who: 'nobody', show: at(({ link }) => link) },
  { name: 'lost', who: 'salesman1', show: at('/nowhere') },
  { name: 'today', who: 'salesman1', show: at('/today') },
  { name: 'day', who: 'salesman1', show: at('/day') },
  { name: 'visit', who: 'salesman1', show: at(({ ownStoreId }) => `/stores/${ownStoreId}/visit`) },
];
