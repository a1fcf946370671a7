import { type TemplateName, type TemplateValues } from './template';
import { type Wording } from './wording.rules';

export const NOTICE_CHANNELS = ['email', 'sms'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** `failed` is tried again; `sent` and `given-up` are final. */
export const NOTICE_STATES = ['queued', 'sent', 'failed', 'given-up'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** An e-mail address, or a phone number in E.164. */
export interface Address {
  readonly channel: NoticeChannel;
  readonly to: string;
}

/** What a message is about, for those who look after its delivery. */
export interface About {
  readonly orderId?: string;
  readonly storeId?: string;
}

/** A message to one address by e-mail. */
export interface NewNotice<T extends TemplateName> {
  /** An e-mail address, already checked. */
  readonly to: string;
  readonly template: T;
  readonly values: TemplateValues[T];
  readonly about?: About;
}

/** A message to one person, wherever that person is reached. */
export interface NewMessage<T extends TemplateName> {
  /** Each gets it at once. */
  readonly to: readonly Address[];
  /** Gets it when an address of `to` failed for too long. */
  readonly reserve: Address | null;
  readonly template: T;
  readonly values: TemplateValues[T];
  readonly about?: About;
}

/** One message on one channel. */
export interface Notice extends Address {
  readonly id: string;
  /** The same on every channel that the message takes. */
  readonly messageId: string;
  readonly reserve: Address | null;
  readonly template: TemplateName;
  /** Without the template's secrets once the notice is final. */
  readonly values: Readonly<Record<string, unknown>>;
  /** As the message was worded when it was queued; null: by the house. */
  readonly wording: Wording | null;
  readonly about: About;
  readonly state: NoticeState;
  /** Tries begun. */
  readonly attempts: number;
  /** Tries of which nobody knows whether the message went out. */
  readonly ambiguous: number;
  /** When the first of the tries began that failed. */
  readonly failingSince: Date | null;
}

/** How the delivery of a notice stands, for auditors. */
export interface NoticeStanding extends Address {
  readonly id: string;
  readonly messageId: string;
  readonly template: TemplateName;
  readonly orderId: string | null;
  readonly storeId: string | null;
  readonly state: NoticeState;
  readonly attempts: number;
  readonly lastError: string | null;
  /** Which way it went out: `smtp`, the name of an SMS gateway, or `outbox`. */
  readonly via: string | null;
  readonly createdAt: Date;
  readonly lastTriedAt: Date | null;
  readonly nextTryAt: Date | null;
  readonly closedAt: Date | null;
}

export interface NoticeQuery {
  readonly state: NoticeState | null;
  /** Only what is about this order. */
  readonly orderId?: string;
  readonly limit: number;
  /** `nextCursor` of the page before. */
  readonly cursor: string | null;
}
