import { Button } from '@mantine/core';
import { IconMapPinOff } from '@tabler/icons-react';
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { useTranslation } from '../words/use-translation';
import { Screen } from '../design/screen';
import { Empty, Failed } from '../design/states';

/** An address that leads nowhere: outside of the frame. */
export function Lost() {
  const { t } = useTranslation();
  return (
    <main>
      <Screen title={t('lost.title')}>
        <Empty
          icon={<IconMapPinOff size={40} />}
          title={t('lost.sentence')}
          action={
            <Link to="/">
              <Button component="span">{t('lost.home')}</Button>
            </Link>
          }
        />
      </Screen>
    </main>
  );
}

/** A screen that could not be shown. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <Screen title={t('broken')}>
      <Failed error={error} onRetry={reset} />
    </Screen>
  );
}
