import { type components } from '../../api/openapi';

export type Consent = components['schemas']['ConsentDto'];
export type ConsentInput = components['schemas']['ConsentInputDto'];
export type Scope = Pick<Consent, 'acts' | 'maxAmount' | 'until'>;
export type Act = Scope['acts'][number];

export const ACTS = [
  'order:place',
  'order:quote',
  'order:cancel',
  'cart:edit',
  'order-template:edit',
] as const satisfies readonly Act[];

/** A consent as it is typed. Empty: no bound; an empty `who` is every salesman of the territory. */
export interface ConsentForm {
  readonly who: string;
  readonly limit: string;
  /** `YYYY-MM-DD`, the last day on which it is good. */
  readonly until: string;
  readonly acts: readonly Act[];
}

export const EMPTY: ConsentForm = { who: '', limit: '', until: '', acts: ACTS };

const WIB_OFFSET = '+07:00';
const MAX_RUPIAH = 1_000_000_000_000;

export type ConsentVerdict =
  | { readonly kind: 'good'; readonly consent: ConsentInput }
  | { readonly kind: 'bad'; readonly faults: readonly ('limit' | 'until' | 'acts')[] };

/** What the form asks the portal for. `offset`: of the store's clock. */
export function judgeForm({ who, limit, until, acts }: ConsentForm, now: Date, offset = WIB_OFFSET): ConsentVerdict {
  const digits = limit.replace(/[.\s]|^rp/gi, '');
  const amount = Number(digits);
  const end = until === '' ? null : new Date(`${until}T23:59:59${offset}`);
  const faults = [
    ...(digits === '' || (/^\d+$/.test(digits) && amount > 0 && amount <= MAX_RUPIAH) ? [] : (['limit'] as const)),
    ...(end === null || end.getTime() > now.getTime() ? [] : (['until'] as const)),
    ...(acts.length > 0 ? [] : (['acts'] as const)),
  ];
  if (faults.length > 0) return { kind: 'bad', faults };
  return {
    kind: 'good',
    consent: {
      ...(who !== '' && { salesmanId: who }),
      ...(digits !== '' && { maxAmount: amount }),
      ...(end && { until: end.toISOString() }),
      ...(acts.length < ACTS.length && { acts: [...acts] }),
    },
  };
}

/** A consent in the form, to be changed. */
export const formOf = ({ salesmanId, maxAmount, until, acts }: Consent, offsetHours = 7): ConsentForm => ({
  who: salesmanId ?? '',
  limit: maxAmount === null ? '' : String(maxAmount.amount),
  until: until === null ? '' : new Date(Date.parse(until) + offsetHours * 3_600_000).toISOString().slice(0, 10),
  acts,
});

/** A consent as it stands, to be handed in again beside others. */
export const inputOf = ({ salesmanId, maxAmount, until, acts }: Consent): ConsentInput => ({
  ...(salesmanId !== null && { salesmanId }),
  ...(maxAmount !== null && { maxAmount: maxAmount.amount }),
  ...(until !== null && { until }),
  ...(acts.length < ACTS.length && { acts: [...acts] }),
});

/** All consents with one put in place of the one at `index`; null adds it. */
export const withConsent = (
  consents: readonly Consent[],
  index: number | null,
  consent: ConsentInput,
): ConsentInput[] =>
  index === null
    ? [...consents.map(inputOf), consent]
    : consents.map((one, at) => (at === index ? consent : inputOf(one)));

export const isOver = ({ until }: Pick<Scope, 'until'>, now: Date): boolean =>
  until !== null && Date.parse(until) <= now.getTime();
