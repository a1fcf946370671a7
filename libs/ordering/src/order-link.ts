import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link in an owner's mail is good for: one of these, for one order, once. */
export const ORDER_LINK_PURPOSES = ['confirm', 'dispute'] as const;
export type OrderLinkPurpose = (typeof ORDER_LINK_PURPOSES)[number];

/** What a link's token stands for. */
export interface OrderLinkClaims {
  readonly orderId: string;
  readonly purpose: OrderLinkPurpose;
  readonly expiresAt: Date;
}

export const ORDER_LINK_DAYS = 14;
/** 32 random bytes, a dot, 32 bytes of signature; base64url. */
export const ORDER_LINK_TOKEN = /^[\w-]{43}\.[\w-]{43}$/;

const signature = (key: Buffer, random: string, { orderId, purpose, expiresAt }: OrderLinkClaims): string =>
  createHmac('sha256', key)
    .update(['order-link', random, orderId, purpose, expiresAt.toISOString()].join('|'))
    .digest('base64url');

/** The token of a link. Who can write to the database still cannot make one. */
export const signedToken = (key: Buffer, random: string, claims: OrderLinkClaims): string =>
  `${random}.${signature(key, random, claims)}`;

export function isSignedFor(key: Buffer, token: string, claims: OrderLinkClaims): boolean {
  const [random = '', given = ''] = token.split('.');
  const expected = Buffer.from(signature(key, random, claims));
  const found = Buffer.from(given);
  return found.length === expected.length && timingSafeEqual(found, expected);
}
