import { Button } from '@mantine/core';
import { IconPencil, IconUserX } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { type Consent } from './consent.rules';
import classes from './owner.module.css';
import { ScopeWords } from './scope-words';

/** The consents that hold, each to be changed or revoked. */
export function ConsentList({
  consents,
  nameOf,
  disabled,
  onEdit,
  onRemove,
}: {
  consents: readonly Consent[];
  nameOf: (salesmanId: string | null) => string;
  disabled: boolean;
  onEdit: (index: number) => void;
  onRemove: (index: number) => void;
}) {
  const { t } = useTranslation('owner');
  const now = new Date();
  return (
    <ul className={classes.cards}>
      {consents.map((consent, index) => {
        const who = nameOf(consent.salesmanId);
        return (
          <li key={`${consent.salesmanId ?? ''} ${index}`}>
            <article className={classes.card} aria-label={who}>
              <strong>{who}</strong>
              <ScopeWords scope={consent} now={now} />
              <div className={classes.acts}>
                <Button
                  variant="light"
                  leftSection={<IconPencil size={18} aria-hidden />}
                  aria-label={t('consent.editOf', { who })}
                  disabled={disabled}
                  onClick={() => onEdit(index)}
                >
                  {t('consent.edit')}
                </Button>
                <Button
                  variant="subtle"
                  color="red"
                  leftSection={<IconUserX size={18} aria-hidden />}
                  aria-label={t('consent.removeOf', { who })}
                  disabled={disabled}
                  onClick={() => onRemove(index)}
                >
                  {t('consent.remove')}
                </Button>
              </div>
            </article>
          </li>
        );
      })}
    </ul>
  );
}
