import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../words/use-translation';

/**
 * Says that an act succeeded to whoever does not see what changed by it; a fault speaks for itself. For the desk, where
 * each mutation is an act that a person asked for.
 */
export function Announced() {
  const { t } = useTranslation();
  const [done, setDone] = useState(false);
  const mutations = useQueryClient().getMutationCache();
  useEffect(
    () =>
      mutations.subscribe((news) => {
        // Silent in between: the same words twice would not be read twice.
        if (news.type === 'updated') setDone(news.action.type === 'success');
      }),
    [mutations],
  );
  return (
    <div role="status" className="visually-hidden">
      {done && t('done')}
    </div>
  );
}
