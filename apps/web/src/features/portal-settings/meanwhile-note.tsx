import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { Note } from '../../design/tone';
import { useTranslation } from '../../words/use-translation';
import classes from './portal-settings.module.css';

/** What somebody else saved while this form was open. What was typed here is kept until it is decided. */
export function MeanwhileNote({
  name,
  changes,
  onKeep,
  onTake,
}: {
  /** Who it was; null where nobody knows any more. */
  name: string | null;
  changes: readonly { readonly label: string; readonly text: string }[];
  onKeep: () => void;
  onTake: () => void;
}) {
  const { t } = useTranslation('portal-settings');
  return (
    <Note tone="warn" assert icon={<IconUsers />} title={t('meanwhile.title', { name: name ?? t('limits.unknown') })}>
      <dl className={classes.meanwhile}>
        {changes.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text || t('meanwhile.empty')}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.sentence}>{t('meanwhile.sentence')}</p>
      <div className={classes.acts}>
        <Button variant="default" onClick={onKeep}>
          {t('meanwhile.keep')}
        </Button>
        <Button variant="default" onClick={onTake}>
          {t('meanwhile.take')}
        </Button>
      </div>
    </Note>
  );
}
