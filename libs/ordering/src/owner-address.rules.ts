import { type Address } from '@jembatan/notices';
import { type Contact } from '@jembatan/shadow';

type Reach = Pick<Contact, 'email' | 'phone' | 'prefers'>;

/** Where an owner is told: by every channel of choice at once; the one not chosen stands in when the only one chosen fails. */
export function addressesOf({ email, phone, prefers }: Reach): {
  readonly to: readonly Address[];
  readonly reserve: Address | null;
} {
  const mail: Address[] = email === null ? [] : [{ channel: 'email', to: email }];
  const sms: Address[] = phone === null ? [] : [{ channel: 'sms', to: phone }];
  const to = [...(prefers.email ? mail : []), ...(prefers.sms ? sms : [])];
  if (to.length === 0) return { to: mail.length > 0 ? mail : sms, reserve: mail.length > 0 ? (sms[0] ?? null) : null };
  const others = to[0]?.channel === 'email' ? sms : mail;
  return { to, reserve: to.length === 1 ? (others[0] ?? null) : null };
}
