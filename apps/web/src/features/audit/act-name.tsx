import { useTranslation } from '../../words/use-translation';
import { namedAct, wordOf } from './act.rules';

/** An act in the reader's words; one without words as it is written in the record. */
export function useActName(): (action: string) => string {
  const { t } = useTranslation('audit');
  return (action) => {
    const { known, written, claim } = namedAct(action);
    const name = known ? t(`action.${wordOf(known)}`) : written;
    return claim ? t('claim', { name }) : name;
  };
}
