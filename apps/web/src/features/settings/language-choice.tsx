import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Language, LANGUAGES, speak } from '../../words/i18n';

/** Each language under its own name. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t('language')}
      value={i18n.language}
      data={LANGUAGES.map((language) => ({
        value: language,
        label: <span lang={language}>{t(`languageName.${language}`)}</span>,
      }))}
      onChange={(chosen) => void speak(chosen as Language)}
    />
  );
}
