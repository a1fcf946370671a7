import { useTranslation } from '../../words/use-translation';
import { dayOf, moneyOf } from '../../words/format';
import { ACTS, isOver, type Scope } from '../owner/consent.rules';
import { actWords } from '../owner/scope-words';
import classes from './people.module.css';

/** How far somebody may go in a store's name, as the distributor's people read it. */
export function ScopeTerms({ scope, now }: { scope: Scope; now: Date }) {
  const { t } = useTranslation('people');
  const { t: owner } = useTranslation('owner');
  const { maxAmount, until, acts } = scope;
  const ends = isOver(scope, now) ? 'scope.over' : 'scope.until';
  return (
    <ul className={classes.bounds}>
      <li>{maxAmount === null ? t('scope.noLimit') : t('scope.upTo', { amount: moneyOf(maxAmount) })}</li>
      <li>{until === null ? t('scope.noEnd') : t(ends, { day: dayOf(until) })}</li>
      <li>{acts.length === ACTS.length ? t('scope.allActs') : acts.map((act) => owner(actWords(act))).join(', ')}</li>
    </ul>
  );
}
