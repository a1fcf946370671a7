import { type Order } from '../../offline';

export type OrderEvent = Order['timeline'][number];

/** What an event says beyond its kind. */
export interface EventNotes {
  readonly reason: string | null;
  /** Of the ERP's order or invoice. */
  readonly number: string | null;
  readonly verdict: Order['credit']['verdict'] | null;
  readonly viaLink: boolean;
}

const VERDICTS = ['GREEN', 'AMBER', 'RED'] as const;
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** What an event carries is told by the portal as it was then, and may lack anything. */
export const notesOf = ({ details }: Pick<OrderEvent, 'details'>): EventNotes => ({
  reason: textOf(details.reason),
  number: textOf(details.invoiceNumber) ?? textOf(details.number),
  verdict: VERDICTS.find((verdict) => verdict === details.verdict) ?? null,
  viaLink: details.via === 'link',
});

/** Newest first. */
export const newestFirst = (timeline: readonly OrderEvent[]): readonly OrderEvent[] =>
  [...timeline].sort((one, other) => other.seq - one.seq);
