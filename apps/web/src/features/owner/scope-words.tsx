import { useTranslation } from '../../words/use-translation';
import { dayOf, moneyOf } from '../../words/format';
import { type Act, ACTS, isOver, type Scope } from './consent.rules';
import classes from './owner.module.css';

const ACT_WORDS = {
  'order:place': 'act.placing',
  'order:quote': 'act.quoting',
  'order:cancel': 'act.cancelling',
  'cart:edit': 'act.cart',
  'order-template:edit': 'act.templates',
} as const satisfies Record<Act, string>;

export const actWords = (act: Act) => ACT_WORDS[act];

/** How far somebody may go: up to what, until when, doing what. */
export function ScopeWords({ scope, now }: { scope: Scope; now: Date }) {
  const { t } = useTranslation('owner');
  const { maxAmount, until, acts } = scope;
  const ends = isOver(scope, now) ? 'consent.over' : 'consent.untilDay';
  return (
    <ul className={classes.bounds}>
      <li>{maxAmount === null ? t('consent.noLimit') : t('consent.upTo', { amount: moneyOf(maxAmount) })}</li>
      <li>{until === null ? t('consent.noEnd') : t(ends, { moment: dayOf(until) })}</li>
      <li>{acts.length === ACTS.length ? t('consent.allActs') : acts.map((act) => t(ACT_WORDS[act])).join(', ')}</li>
    </ul>
  );
}
