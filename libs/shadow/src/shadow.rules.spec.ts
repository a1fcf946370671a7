import { idr } from '@jembatan/kernel';
import { type Scope } from './consent';
import { judgeShadow, type ShadowQuestion, type ShadowStanding } from './shadow.rules';
import { SHADOW_ACTS } from './shadow-session';

const now = new Date('2026-11-21T03:00:00Z');
const at = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
const anything: Scope = { acts: SHADOW_ACTS, maxAmount: null, until: null };
const standing: ShadowStanding = {
  suspended: false,
  salesman: true,
  inTerritory: true,
  reachable: true,
  scopes: [anything],
};
const question: ShadowQuestion = {
  standing,
  session: { alive: true, term: null },
  act: 'order:place',
  amount: idr(100_000),
  placedAt: null,
  now,
};
const ended = { alive: false, term: null };
const late = { alive: true, term: { from: at(-180), until: at(-60) } };

type Changed = Omit<Partial<ShadowQuestion>, 'standing'> & { standing?: Partial<ShadowStanding> };

const ask = ({ standing: changed, ...rest }: Changed): string => {
  const verdict = judgeShadow({ ...question, ...rest, standing: { ...standing, ...changed } });
  return verdict.kind === 'allowed' ? 'allowed' : verdict.reason;
};
const scoped = (...scopes: Partial<Scope>[]): { scopes: Scope[] } => ({
  scopes: scopes.map((scope) => ({ ...anything, ...scope })),
});

describe('Acting in a store’s name', () => {
  it.each<[string, Changed, string]>([
    ['is allowed in the territory, with consent and an owner who is told', {}, 'allowed'],
    ['is allowed for reading, which needs no act', { act: null, amount: null }, 'allowed'],
    ['may begin when there is no session yet', { session: null, act: null, amount: null }, 'allowed'],
    ['ends with a suspension', { standing: { suspended: true } }, 'account.suspended'],
    ['ends when the session does', { session: ended }, 'shadow.session_ended'],
    ['ends with the territory', { standing: { inTerritory: false } }, 'shadow.no_territory'],
    ['is for salesmen only', { standing: { salesman: false } }, 'shadow.no_territory'],
    ['needs somebody who can be told', { standing: { reachable: false } }, 'shadow.no_contact'],
    ['needs a consent', { standing: { scopes: [] } }, 'shadow.no_consent'],
    ['ends with the term of the consent', { standing: scoped({ until: now }) }, 'shadow.consent_expired'],
    ['goes on until the last moment of it', { standing: scoped({ until: at(1) }) }, 'allowed'],
    ['goes as far as the acts named', { standing: scoped({ acts: ['cart:edit'] }) }, 'shadow.act_not_allowed'],
    ['may read whatever the acts named', { act: null, standing: scoped({ acts: ['cart:edit'] }) }, 'allowed'],
    ['goes up to the amount', { standing: scoped({ maxAmount: idr(100_000) }) }, 'allowed'],
    ['goes no further', { standing: scoped({ maxAmount: idr(99_999) }) }, 'shadow.amount_exceeded'],
    ['asks for no amount at the door', { amount: null, standing: scoped({ maxAmount: idr(1) }) }, 'allowed'],
    [
      'goes as far as the widest consent that counts',
      { standing: scoped({ maxAmount: idr(1) }, { maxAmount: idr(200_000) }) },
      'allowed',
    ],
    [
      'does not add one consent’s acts to another’s amount',
      { standing: scoped({ maxAmount: idr(1) }, { acts: ['cart:edit'] }) },
      'shadow.amount_exceeded',
    ],
    [
      'does not take an expired consent’s amount',
      { standing: scoped({ until: at(-1) }, { maxAmount: idr(1) }) },
      'shadow.amount_exceeded',
    ],
    ['says suspended before all else', { standing: { suspended: true, inTerritory: false } }, 'account.suspended'],
    [
      'names the right that is missing also when the session is over',
      { session: ended, standing: { inTerritory: false } },
      'shadow.no_territory',
    ],
  ])('%s', (_title, changed, expected) => {
    expect(ask(changed)).toBe(expected);
  });
});

describe('A session that was handed in late', () => {
  it.each<[string, Changed, string]>([
    ['sends what was ordered in its term', { placedAt: at(-120) }, 'allowed'],
    ['sends from the first moment', { placedAt: at(-180) }, 'allowed'],
    ['sends to the last', { placedAt: at(-60) }, 'allowed'],
    ['sends nothing from before', { placedAt: at(-181) }, 'shadow.out_of_term'],
    ['sends nothing from after', { placedAt: at(-59) }, 'shadow.out_of_term'],
    ['sends nothing that does not say when', { placedAt: null }, 'shadow.out_of_term'],
    ['comes through the door to send', { amount: null }, 'allowed'],
    ['reads nothing', { act: null, amount: null }, 'shadow.only_sends'],
    ['fills no cart', { act: 'cart:edit', amount: null }, 'shadow.only_sends'],
    ['is judged by the rights of today', { placedAt: at(-120), standing: { scopes: [] } }, 'shadow.no_consent'],
    [
      'is held to the amount',
      { placedAt: at(-120), standing: scoped({ maxAmount: idr(1) }) },
      'shadow.amount_exceeded',
    ],
  ])('%s', (_title, changed, expected) => {
    expect(ask({ session: late, ...changed })).toBe(expected);
  });
});
