import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { type LineChange } from '../../offline';
import { moneyOf, wholeOf } from '../../words/format';
import { codeSentence, spokenFigures } from '../../words/problem-words';
import { remedyOf } from './command-draft.rules';
import classes from './outbox.module.css';

/** What stands differently at the portal, from what to what, and the one tap that follows it. */
export function ChangedLine({
  change,
  unit,
  answered,
  onFollow,
}: {
  change: LineChange;
  unit: string;
  answered: boolean;
  onFollow: () => void;
}) {
  const { t } = useTranslation('outbox');
  const { code, name, figures, newPrice, seenPrice } = change;
  const remedy = remedyOf(change);
  return (
    <div className={classes.change} data-tone={answered ? 'good' : 'warn'}>
      <span className={classes.what}>
        {answered ? <IconCircleCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />}
        {code === 'order.price_changed' && seenPrice && newPrice ? (
          <Difference label={t('change.price')} was={moneyOf(seenPrice)} is={moneyOf(newPrice)} />
        ) : code === 'order.stock_insufficient' && change.available !== null ? (
          <Difference
            label={t('change.stock')}
            was={t('change.wanted', { count: change.wanted, quantity: wholeOf(change.wanted), unit })}
            is={t('change.available', { count: change.available, quantity: wholeOf(change.available), unit })}
          />
        ) : (
          (codeSentence(code, spokenFigures({ quantity: change.wanted, ...figures })) ?? t('change.unknown'))
        )}
      </span>
      {!answered && (
        <Button
          variant="default"
          onClick={onFollow}
          aria-label={
            remedy.kind === 'quantity'
              ? t('follow.quantityNamed', { quantity: wholeOf(remedy.quantity), unit, name })
              : t(`follow.${remedy.kind}Named`, { name })
          }
        >
          {remedy.kind === 'quantity'
            ? t('follow.quantity', { quantity: wholeOf(remedy.quantity), unit })
            : t(`follow.${remedy.kind}`)}
        </Button>
      )}
    </div>
  );
}

function Difference({ label, was, is }: { label: string; was: string; is: string }) {
  const { t } = useTranslation('outbox');
  return (
    <>
      <span>{label}</span>
      <s>{was}</s>
      <IconArrowRight size={16} aria-hidden />
      <span className="visually-hidden">{t('change.becomes')}</span>
      <strong>{is}</strong>
    </>
  );
}
