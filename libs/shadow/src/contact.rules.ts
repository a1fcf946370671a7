import { type Person } from '@jembatan/identity';
import { type Store } from '@jembatan/stores';

/** The channels that an owner wants to be told by. */
export interface NoticePreference {
  readonly email: boolean;
  readonly sms: boolean;
}

/** How a store's owner is reached. Both addresses null: not at all. */
export interface Contact {
  readonly storeName: string;
  readonly email: string | null;
  /** E.164. */
  readonly phone: string | null;
  /** The channels to begin with: the owner's choice among those that exist. */
  readonly prefers: NoticePreference;
}

export interface ContactSources {
  readonly store: Pick<Store, 'name' | 'email' | 'phone'>;
  readonly owners: readonly Pick<Person, 'state' | 'email' | 'phone'>[];
  readonly preference: NoticePreference | null;
  /** False where no SMS gateway is set: a phone number alone reaches nobody then. */
  readonly smsGoesOut: boolean;
}

const EMAIL = /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+$/;
const PHONE = /^\+[1-9]\d{6,14}$/;
/** E-mail costs nothing; an SMS is sent where there is no address, or where the owner asks for it. */
const UNLESS_CHOSEN: NoticePreference = { email: true, sms: false };

/** Owners who are suspended are not told: the ERP's customer record speaks for the store then. */
export function contactOf({ store, owners, preference, smsGoesOut }: ContactSources): Contact {
  const people = owners.filter(({ state }) => state === 'ACTIVE');
  const known = people.some(({ email, phone }) => email !== null || phone !== null) ? people : [store];
  const email = known.map((one) => one.email).find((one) => one !== null && EMAIL.test(one)) ?? null;
  const phones = smsGoesOut ? known.map((one) => one.phone) : [];
  const phone = phones.find((one) => one !== null && PHONE.test(one)) ?? null;
  return { storeName: store.name, email, phone, prefers: preferred(preference ?? UNLESS_CHOSEN, { email, phone }) };
}

function preferred(wish: NoticePreference, has: Pick<Contact, 'email' | 'phone'>): NoticePreference {
  const email = wish.email && has.email !== null;
  const sms = wish.sms && has.phone !== null;
  return email || sms ? { email, sms } : { email: has.email !== null, sms: has.phone !== null };
}

export const isReachable = ({ email, phone }: Contact): boolean => email !== null || phone !== null;
