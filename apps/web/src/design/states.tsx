import { type ReactNode } from 'react';
import { Button, Skeleton } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from '../words/use-translation';
import { NoAnswer } from '../api/problem';
import { sentenceOf } from '../words/problem-words';
import classes from './states.module.css';
import { Note } from './tone';

/** The shape of what is coming. */
export function Loading({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('loading')} className={classes.loading}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height="4.5rem" />
      ))}
    </div>
  );
}

/** Nothing is there, and that is no fault: says what could be, and the way to it. */
export function Empty({
  icon,
  title,
  children,
  action,
}: {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={classes.empty}>
      <span aria-hidden>{icon}</span>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

/** Something failed: the sentence of its code, the number to quote, and another try. */
export function Failed({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const offline = error instanceof NoAnswer;
  return (
    <Note
      tone={offline ? 'warn' : 'bad'}
      assert
      icon={offline ? <IconCloudOff /> : <IconAlertTriangle />}
      title={offline ? t('noConnection') : undefined}
      action={
        onRetry && (
          <Button variant="default" leftSection={<IconRefresh aria-hidden size={18} />} onClick={onRetry}>
            {t('tryAgain')}
          </Button>
        )
      }
    >
      {sentenceOf(error)}
    </Note>
  );
}
