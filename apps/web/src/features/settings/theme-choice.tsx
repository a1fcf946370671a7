import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from '../../words/use-translation';

const SCHEMES = ['auto', 'light', 'dark'] as const;

export function ThemeChoice() {
  const { t } = useTranslation('settings');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      aria-label={t('look.theme')}
      value={colorScheme}
      data={SCHEMES.map((scheme) => ({ value: scheme, label: t(`look.${scheme}`) }))}
      onChange={(chosen) => setColorScheme(chosen)}
    />
  );
}
