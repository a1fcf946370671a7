import { type ReactNode, useId, useState } from 'react';
import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconFilterOff } from '@tabler/icons-react';
import { useTranslation } from '../words/use-translation';
import { wholeOf } from '../words/format';
import classes from './fold.module.css';

/**
 * Fields that narrow a list, and the way back to all of it. On a phone they stand behind one button, which tells how many of
 * them are `used`; what is `above` them stays in sight.
 */
export function FilterBar({
  label,
  used,
  onClear,
  above,
  classes: { bar, fields },
  children,
}: {
  label: string;
  used: number;
  /** Null: nothing narrows the list. */
  onClear: (() => void) | null;
  above?: ReactNode;
  classes: { readonly bar?: string; readonly fields?: string };
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <search aria-label={label} className={bar}>
      {above}
      <FilterFold used={used}>
        <div className={fields}>
          {children}
          {onClear && (
            <Button variant="subtle" leftSection={<IconFilterOff size={18} aria-hidden />} onClick={onClear}>
              {t('narrowNot')}
            </Button>
          )}
        </div>
      </FilterFold>
    </search>
  );
}

function FilterFold({ used, children }: { used: number; children: ReactNode }) {
  const { t } = useTranslation();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button
        variant="default"
        className={classes.opener}
        aria-expanded={open}
        aria-controls={id}
        leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />}
        onClick={() => setOpen(!open)}
      >
        {used === 0 ? t('narrow') : t('narrowed', { n: wholeOf(used) })}
      </Button>
      <div id={id} className={classes.folded} data-open={open || undefined}>
        {children}
      </div>
    </div>
  );
}
