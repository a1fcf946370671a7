export interface Sms {
  /** E.164. */
  readonly to: string;
  /** GSM-7, one segment. */
  readonly text: string;
  /** The same at every try of one message. */
  readonly ref: string;
}

export type SmsAnswer =
  | { readonly kind: 'accepted'; readonly providerId: string | null }
  | { readonly kind: 'rejected'; readonly code: string; readonly retryable: boolean }
  /** It may have been accepted: the answer was lost or could not be read. */
  | { readonly kind: 'ambiguous'; readonly cause: string };

export abstract class SmsGateway {
  /** Which way messages go: the gateway's name, or `outbox`. */
  abstract readonly via: string;
  abstract send(sms: Sms): Promise<SmsAnswer>;
}
