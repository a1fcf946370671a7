import { IconDeviceMobile } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { bodyOf } from '../../api/client';
import { usePortal } from '../../app/hooks';
import { Panel } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { ageOf, dayOf, secondsSince } from '../../words/format';
import { browserName } from '../settings/browser-name.rules';
import classes from './people.module.css';

/** Where somebody is signed in. All of it ends by forcing the person out. */
export function PersonSessions({ personId }: { personId: string }) {
  const { t } = useTranslation('people');
  const { data, error, refetch } = usePortal(['people', personId, 'sessions'], (portal) =>
    bodyOf(
      portal.GET('/api/v1/admin/users/{id}/sessions', { params: { path: { id: personId }, query: { limit: 50 } } }),
    ),
  );
  return (
    <Panel title={t('sessions.title')}>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={2} />}
      {data?.items.length === 0 && <p className={classes.quiet}>{t('sessions.none')}</p>}
      <ul className={classes.list}>
        {data?.items.map(({ id, userAgent, createdAt, lastUsedAt }) => {
          const { browser, system } = browserName(userAgent ?? '');
          return (
            <li key={id} className={classes.item}>
              <span className={classes.tones}>
                <IconDeviceMobile aria-hidden />
                <strong>{[browser, system].filter(Boolean).join(' · ') || t('sessions.unknown')}</strong>
              </span>
              <span className={classes.quiet}>
                {t('sessions.used', { since: dayOf(createdAt), age: ageOf(secondsSince(lastUsedAt)) })}
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
