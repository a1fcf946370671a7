import { rupiahOf, wholeOf } from '../../words/format';
import { useTranslation } from '../../words/use-translation';
import { UNITS } from './limit-unit.rules';

export type LimitName = keyof typeof UNITS;

/** A figure with what it counts: `15 menit`, `Rp 100.000`. Long times are told in their greater unit, too. */
export function useUnit(): (name: LimitName, value: number) => string {
  const { t } = useTranslation('portal-settings');
  return (name, value) => {
    const unit = UNITS[name];
    if (unit === 'rupiah') return rupiahOf(value);
    const figure = t(`unit.${unit}`, { figure: wholeOf(value) });
    if (unit === 'seconds' && value >= 120 && value % 60 === 0)
      return t('unit.also', { figure, other: t('unit.minutes', { figure: wholeOf(value / 60) }) });
    if (unit === 'milliseconds' && value >= 1000 && value % 1000 === 0)
      return t('unit.also', { figure, other: t('unit.seconds', { figure: wholeOf(value / 1000) }) });
    return figure;
  };
}
