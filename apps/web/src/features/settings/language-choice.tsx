import { SegmentedControl } from '@mantine/core';
import { useTranslation } from '../../words/use-translation';
import { language, LANGUAGES, speak } from '../../words/i18n';

/** Each language under its own name. */
export function LanguageChoice() {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t('language')}
      value={language()}
      data={LANGUAGES.map((each) => ({
        value: each,
        label: <span lang={each}>{t(`languageName.${each}`)}</span>,
      }))}
      onChange={(chosen) => void speak(chosen)}
    />
  );
}
