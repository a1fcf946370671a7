import { IconArrowsDiff, IconCircleX, IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { Tone } from '../../design/tone';
import { type Order } from '../../offline';

/** Why somebody has to look at the order. */
export function ErpWordTone({ state }: Pick<Order['erp'], 'state'>) {
  const { t } = useTranslation('reconcile');
  if (state === 'changed')
    return (
      <Tone tone="warn" icon={<IconArrowsDiff size={14} />}>
        {t('why.changed')}
      </Tone>
    );
  if (state === 'refused')
    return (
      <Tone tone="bad" icon={<IconCircleX size={14} />}>
        {t('why.refused')}
      </Tone>
    );
  return (
    <Tone tone="bad" icon={<IconHelpCircle size={14} />}>
      {t('why.unknown')}
    </Tone>
  );
}
