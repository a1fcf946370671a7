import { type ReactNode, useId, useState } from 'react';
import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useTranslation } from '../words/use-translation';
import { wholeOf } from '../words/format';
import classes from './fold.module.css';

/** Fields that narrow a list. On a phone they stand behind one button, which tells how many of them are `used`. */
export function FilterFold({ used, children }: { used: number; children: ReactNode }) {
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
