import { useState } from 'react';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from '../words/use-translation';
import { fitting, less, more, type Packing } from './quantity.rules';
import classes from './quantity-stepper.module.css';

const LARGEST = 1_000_000;

/**
 * Sales units by steps of the packing. A typed quantity is brought to the next that can be ordered when the field is left.
 * Plain buttons, because a list has dozens of them: it is drawn anew at each key of a search.
 */
export function QuantityStepper({
  name,
  quantity,
  packing,
  onChange,
}: {
  /** Whose quantity: for screen readers. */
  name: string;
  quantity: number;
  packing: Packing;
  onChange: (quantity: number) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const settle = (): void => {
    if (typed !== null) onChange(Math.min(LARGEST, fitting(Number(typed.replace(/\D/g, '')), packing)));
    setTyped(null);
  };
  return (
    <div className={classes.stepper} role="group" aria-label={t('stepper.label', { name })}>
      <button
        type="button"
        className={classes.step}
        aria-label={t('stepper.less', { name })}
        disabled={quantity === 0}
        onClick={() => onChange(less(quantity, packing))}
      >
        <IconMinus aria-hidden />
      </button>
      <input
        className={classes.field}
        inputMode="numeric"
        aria-label={t('stepper.quantity', { name })}
        value={typed ?? String(quantity)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
          if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
            event.preventDefault();
            setTyped(null);
            onChange(event.key === 'ArrowUp' ? more(quantity, packing) : less(quantity, packing));
          }
        }}
      />
      <button
        type="button"
        className={classes.step}
        aria-label={t('stepper.more', { name })}
        onClick={() => onChange(more(quantity, packing))}
      >
        <IconPlus aria-hidden />
      </button>
    </div>
  );
}
