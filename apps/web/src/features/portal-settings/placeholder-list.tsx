import { useTranslation } from '../../words/use-translation';
import { type Message } from './message-wording';
import classes from './portal-settings.module.css';

/** What can stand in braces, what it becomes, and where it must stand. */
export function PlaceholderList({ message: { placeholders, original } }: { message: Message }) {
  const { t } = useTranslation('portal-settings');
  const parts = original?.sms == null ? 2 : 3;
  const named = (of: readonly ('subject' | 'body' | 'sms')[]): string =>
    of.map((part) => t(`messages.part.${part}`)).join(', ');
  return (
    <section aria-label={t('messages.placeholders')}>
      <h3 className={classes.part}>{t('messages.placeholders')}</h3>
      <dl className={classes.placeholders}>
        {placeholders.map((one) => (
          <div key={one.name}>
            <dt>
              <code>{`{${one.name}}`}</code>
            </dt>
            <dd>
              <span className={classes.sample}>{t('messages.becomes', { sample: one.sample })}</span>
              {one.parts.length < parts && <span>{t('messages.onlyIn', { parts: named(one.parts) })}</span>}
              {one.necessary.length > 0 && (
                <strong>{t('messages.necessaryIn', { parts: named(one.necessary) })}</strong>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
